import { existsSync, readFileSync } from "node:fs";

/** Start time of a live process in clock ticks since boot; undefined when there is none, or only a zombie. */
export function processStartTime(pid: number): string | undefined {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return undefined;
  try {
    // The second field is the command in parentheses and may hold blanks and parentheses itself.
    const stat = readFileSync(path, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const state = fields[0];
    return state === "Z" || state === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** A pid alone is not enough: after a reboot or a wrap-around it may belong to somebody else's process. */
export function isSameProcess(process: { pid: number; startTime: string }): boolean {
  return processStartTime(process.pid) === process.startTime;
}
