import { type ChildProcess, spawn } from "node:child_process";

export type Child = {
  command: string;
  args: readonly string[];
  env: NodeJS.Dict<string>;
  timeoutMs: number;
};

const running = new Set<ChildProcess>();

/**
 * Runs a command to its end with its output passed through, and returns its exit code and what it printed on standard
 * output. It is killed with all it started at the time-out (exit code 124).
 */
export async function runChild({
  command,
  args,
  env,
  timeoutMs,
}: Child): Promise<{ exitCode: number; output: string }> {
  const child = spawn(command, args, {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
    env: { NODE_ENV: "test", ...env },
  });
  running.add(child);
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    console.log(`\nKilled after ${Math.round(timeoutMs / 1000)} s: ${command} ${args.join(" ")}`);
    killGroup(child, "SIGKILL");
  }, timeoutMs);
  try {
    const exitCode = await new Promise<number>((done) => {
      child.once("error", (error) => {
        console.log(`${command} cannot be run: ${error.message}`);
        done(127);
      });
      child.once("close", (code) => done(code ?? 1));
    });
    return { exitCode: late ? 124 : exitCode, output };
  } finally {
    clearTimeout(timer);
    running.delete(child);
  }
}

/** Tells every command that is still running to stop. */
export function stopChildren(): void {
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
