import type { Settings } from "../settings.ts";
import { checkConnect } from "./checks/check-connect.ts";
import { checkFlink } from "./checks/check-flink.ts";
import { checkKafka } from "./checks/check-kafka.ts";
import { checkPostgres } from "./checks/check-postgres.ts";
import { checkProcesses } from "./checks/check-processes.ts";
import { checkRegistry } from "./checks/check-registry.ts";
import type { Finding } from "./finding.ts";

/**
 * Looks at every system at once; takes 5 s at most. A system whose process is gone is told once, by that: its other
 * symptoms, and those of what runs inside it, add nothing.
 */
export async function examine(settings: Settings): Promise<Finding[]> {
  const gone = checkProcesses(settings);
  const seen = await Promise.all([
    checkPostgres(settings),
    checkKafka(settings),
    checkRegistry(settings),
    checkConnect(settings),
    checkFlink(settings),
  ]);
  const down = new Set(gone.map(({ system }) => system));
  return [...gone, ...seen.flat().filter(({ system }) => !down.has(system))];
}
