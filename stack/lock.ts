import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isSameProcess, processStartTime } from "./process-identity.ts";

export type Lock = { release(): void };
type Holder = { pid: number; startTime: string; command: string };

/**
 * Takes the lock of a folder, and waits for it as long as its holder lives; `onWait` is told once for whom. A lock whose holder is dead is taken over.
 */
export async function takeLock(dir: string, command: string, onWait: (holder: Holder) => void): Promise<Lock> {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, "lock");
  const own = `${path}.${process.pid}`;
  const holder: Holder = { pid: process.pid, startTime: processStartTime(process.pid) ?? "", command };
  writeFileSync(own, JSON.stringify(holder));
  try {
    for (let told = false; !link(own, path); ) {
      const other = readHolder(path);
      if (other === undefined) continue;
      if (!isSameProcess(other)) {
        removeIfStill(path, other);
        continue;
      }
      if (!told) onWait(other);
      told = true;
      await sleep(200);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return { release: () => removeIfStill(path, holder) };
}

/** A hard link is made only if the name is free, and the file is whole from the first moment it can be seen. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

/**
 * Several waiters may see the same dead holder at once. Moving the file away is what only one of them can do; whoever
 * finds that he has moved a newer lock instead puts it back.
 */
function removeIfStill(path: string, holder: Holder): void {
  const moved = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, moved);
  } catch {
    return;
  }
  const found = readHolder(moved);
  if (found?.pid !== holder.pid || found.startTime !== holder.startTime) link(moved, path);
  rmSync(moved, { force: true });
}
