import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { childEnvironment } from "./settings.ts";

export type Command = {
  command: string;
  args: readonly string[];
  /** What it prints goes here. */
  log: string;
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  uid?: number;
  gid?: number;
  /** Default 10 minutes. */
  timeoutMs?: number;
};

/** A command that ended with an error, or not at all: `log` says why. */
export class CommandError extends Error {
  readonly log: string;
  constructor(message: string, log: string) {
    super(message);
    this.log = log;
  }
}

const running = new Set<ChildProcess>();

/** Runs a command to its end. It is stopped with its whole process group by the time-out or by `stopCommands`. */
export async function runCommand(wanted: Command): Promise<void> {
  mkdirSync(dirname(wanted.log), { recursive: true });
  const output = openSync(wanted.log, "w", 0o644);
  const child = spawn(wanted.command, wanted.args, {
    detached: true,
    stdio: ["ignore", output, output],
    env: childEnvironment(wanted.env),
    ...(wanted.cwd === undefined ? {} : { cwd: wanted.cwd }),
    ...(wanted.uid === undefined ? {} : { uid: wanted.uid }),
    ...(wanted.gid === undefined ? {} : { gid: wanted.gid }),
  });
  closeSync(output);
  running.add(child);
  const timeoutMs = wanted.timeoutMs ?? 600_000;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    killGroup(child, "SIGKILL");
  }, timeoutMs);
  const shown = [wanted.command, ...wanted.args].join(" ").slice(0, 120);
  try {
    const ended = await new Promise<string>((resolve, reject) => {
      child.once("error", (cause) =>
        reject(new CommandError(`\`${shown}\` cannot be run: ${cause.message}`, wanted.log)),
      );
      child.once("exit", (code, signal) => resolve(code === 0 ? "" : `ended with ${signal ?? code}`));
    });
    if (late) throw new CommandError(`\`${shown}\` did not end within ${timeoutMs / 1000} s`, wanted.log);
    if (ended !== "") throw new CommandError(`\`${shown}\` ${ended}`, wanted.log);
  } finally {
    clearTimeout(timer);
    running.delete(child);
  }
}

/** Stops every command that is still running, for when the caller itself is told to stop. */
export function stopCommands(): void {
  for (const child of running) killGroup(child, "SIGTERM");
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Ended between the check and the signal.
  }
}
