import { readdirSync, readFileSync } from "node:fs";

/**
 * Live processes that were started for the stack in `dataDir`: each has the folder in its environment, whatever became
 * of its parent or its pid file.
 */
export function leftoverProcesses(dataDir: string): { pid: number; command: string }[] {
  const mark = `MILLRACE_DATA_DIR=${dataDir}`;
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      try {
        if (!readFileSync(`/proc/${name}/environ`, "utf8").split("\0").includes(mark)) return [];
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        // A zombie has no command line and nothing left to stop.
        return command === "" ? [] : [{ pid: Number(name), command: command.slice(0, 120) }];
      } catch {
        return [];
      }
    });
}
