import { readdirSync, readFileSync } from "node:fs";

type Memory = { rssKib: number; anonKib: number; sharedKib: number };

/**
 * Resident memory in MiB of a process and of all it started; null when it is gone. Memory that they share (the buffers
 * of Postgres are in every one of its backends) counts once.
 */
export function residentMiB(pid: number): number | null {
  const own = memoryOf(pid);
  if (own === undefined) return null;
  const others = descendants(pid).flatMap((child) => memoryOf(child) ?? []);
  const sharedKib = Math.max(own.sharedKib, ...others.map((memory) => memory.sharedKib));
  const privateKib = own.rssKib - own.sharedKib + others.reduce((sum, memory) => sum + memory.anonKib, 0);
  return Math.round((privateKib + sharedKib) / 1024);
}

function memoryOf(pid: number): Memory | undefined {
  const status = read(`/proc/${pid}/status`);
  if (status === undefined) return undefined;
  const kib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? "0");
  return { rssKib: kib("VmRSS"), anonKib: kib("RssAnon"), sharedKib: kib("RssShmem") };
}

function descendants(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const stat = read(`/proc/${name}/stat`);
    const parent = Number(stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  const walk = (parent: number) => {
    for (const child of children.get(parent) ?? []) {
      found.push(child);
      walk(child);
    }
  };
  walk(pid);
  return found;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
