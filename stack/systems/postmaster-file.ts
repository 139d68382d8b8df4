import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * After a kill or a reboot the pid in postmaster.pid may belong to another process, and Postgres would then refuse to
 * start. A server of this folder always has it as its working directory; anything else is not one.
 */
export function removeStalePostmasterFile(home: string): void {
  const path = join(home, "postmaster.pid");
  if (!existsSync(path)) return;
  const pid = Number(readFileSync(path, "utf8").split("\n")[0]);
  if (Number.isInteger(pid) && workingDirectory(pid) === realpathSync(home)) return;
  rmSync(path, { force: true });
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
