import { runningProcess } from "../../process-records.ts";
import type { Settings } from "../../settings.ts";
import type { Finding, SystemName } from "../finding.ts";

const words = {
  postgres: "Postgres",
  kafka: "The Kafka broker",
  registry: "The schema registry",
  connect: "Kafka Connect",
  "flink-jobmanager": "Flink's JobManager",
  "flink-taskmanager": "Flink's TaskManager",
  "sql-gateway": "Flink's SQL gateway",
  console: "The console",
  "demo-clients": "The demo's generator",
  "demo-streams": "The demo's Kafka Streams application",
} as const satisfies Record<SystemName, string>;

/** Processes of this stack that are gone. Sees a kill at once, where the systems themselves wait for missed heartbeats. */
export function checkProcesses(settings: Settings): Finding[] {
  return (Object.keys(words) as SystemName[])
    .filter((system) => isOurs(settings, system) && runningProcess(settings.dataDir, system) === undefined)
    .map((system) => ({
      system,
      seen: `${words[system]} is not running.`,
      advice: `\`npm run logs -- ${system}\` shows its last words; \`npm run up\` starts it again.`,
    }));
}

function isOurs({ embedded }: Settings, system: SystemName): boolean {
  if (system === "flink-jobmanager" || system === "flink-taskmanager") return embedded.flink;
  if (system === "sql-gateway") return embedded.gateway;
  return system in embedded ? embedded[system as keyof typeof embedded] : true;
}
