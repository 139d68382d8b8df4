import { readdirSync, readFileSync, readlinkSync } from "node:fs";

export type PortHolder = { pid: number; command: string };

/**
 * Who listens on a TCP port of this machine. Undefined when nobody does; pid 0 when somebody does whose files this
 * account may not read.
 */
export function portHolder(port: number): PortHolder | undefined {
  const inodes = new Set([...listeningInodes("/proc/net/tcp", port), ...listeningInodes("/proc/net/tcp6", port)]);
  if (inodes.size === 0) return undefined;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    if (holdsSocket(pid, inodes)) return { pid: Number(pid), command: commandOf(pid) };
  }
  return { pid: 0, command: "a process of another user" };
}

/** A line of /proc/net/tcp: sl local_address rem_address st … uid timeout inode; state 0A is LISTEN. */
export function listeningInodesIn(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return table
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(suffix) && fields[3] === "0A")
    .flatMap((fields) => fields[9] ?? []);
}

function listeningInodes(path: string, port: number): string[] {
  try {
    return listeningInodesIn(readFileSync(path, "utf8"), port);
  } catch {
    return [];
  }
}

function holdsSocket(pid: string, inodes: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      const inode = /^socket:\[(\d+)\]$/.exec(linkTarget(`/proc/${pid}/fd/${fd}`))?.[1];
      return inode !== undefined && inodes.has(inode);
    });
  } catch {
    return false;
  }
}

function linkTarget(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

function commandOf(pid: string): string {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return command.length > 100 ? `${command.slice(0, 100)}…` : command;
  } catch {
    return "?";
  }
}
