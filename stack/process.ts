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
  /** Account to run as, where the process must not run as root. */
  uid?: number;
  gid?: number;
  /** How long it may take to stop on SIGTERM before it is killed. Default 20,000. */
  stopTimeoutMs?: number;
};

/** Told as a step goes on, so that `up` shows where it is. */
export type Report = (line: string) => void;
