/** A process that `up` starts and `down` stops. Its name is the name of its pid file and of its log. */
export type ManagedProcess = {
  name: string;
  /** What it is, for `status`: "4.3.1". */
  version: string;
  /** The port it serves on, if any. */
  port?: number;
  command: string;
  args: readonly string[];
  /** Added to the environment of `up`. */
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** A file it writes as it stops, and the name it gets once it is known to be whole. */
  startArchive?: { written: string; archive: string };
  /** Account to run as, where the process must not run as root. */
  uid?: number;
  gid?: number;
  /** Default SIGTERM. */
  stopSignal?: NodeJS.Signals;
  /** How long it may take to stop before it is killed. Default 20,000. */
  stopTimeoutMs?: number;
};

/** What is kept of a started process in run/<name>.json. */
export type ProcessRecord = {
  name: string;
  version: string;
  pid: number;
  /** Field 22 of /proc/<pid>/stat, in clock ticks since boot: with the pid it names one process for good. */
  startTime: string;
  startedAt: string;
  port?: number;
  command: string;
  log: string;
  stopSignal: NodeJS.Signals;
  stopTimeoutMs: number;
  startArchive?: { written: string; archive: string };
};

/** Told as a step goes on, so that `up` shows where it is. */
export type Report = (line: string) => void;
