import type { JarRole } from "./jars.ts";
import type { ManagedProcess, Report } from "./process.ts";

/** One of the processes that make up the stack, and how to bring it to life. */
export type System = {
  process: ManagedProcess;
  /** Names of the processes that must be ready before this one starts. */
  needs: readonly string[];
  jars: readonly JarRole[];
  /** Every port it listens on, the served one included. */
  ports: readonly number[];
  /** Makes its files, as often as it is called. Runs before each start. */
  prepare(report: Report): Promise<void>;
  /** Asks the running system for a real answer and returns its version. Throws the reason when there is none. */
  probe(): Promise<string>;
  /** Runs once it is ready, after each `up`; safe to repeat. */
  settle?(report: Report): Promise<void>;
  /** How long a start may take until the first answer. */
  readyTimeoutMs: number;
};
