import { setTimeout as sleep } from "node:timers/promises";
import { portHolder } from "./port-holder.ts";
import { isSameProcess } from "./process-identity.ts";
import { allRecords } from "./process-records.ts";
import type { Settings } from "./settings.ts";

/** How long a port may stay held by a process of ours that was killed and is still being cleared away. */
const releaseTimeoutMs = 10_000;

/** Resolves when the ports are free; otherwise throws an error that names the holder and the way out. */
export async function requireFreePorts(settings: Settings, name: string, ports: readonly number[]): Promise<void> {
  const deadline = Date.now() + releaseTimeoutMs;
  for (const port of ports) {
    for (;;) {
      const holder = portHolder(port);
      if (holder === undefined) break;
      const dying = allRecords(settings.dataDir).some((record) => record.pid === holder.pid && !isSameProcess(record));
      if (!dying || Date.now() > deadline) throw new Error(takenPort(settings, name, port, holder));
      await sleep(100);
    }
  }
}

function takenPort(settings: Settings, name: string, port: number, holder: { pid: number; command: string }): string {
  const who = holder.pid === 0 ? holder.command : `process ${holder.pid} (${holder.command})`;
  const other = settings.basePort === 3000 ? 4000 : settings.basePort + 100;
  return (
    `Port ${port}, wanted by ${name}, is held by ${who}. ` +
    `Stop that process, or move every port of this stack: MILLRACE_BASE_PORT=${other} npm run up`
  );
}
