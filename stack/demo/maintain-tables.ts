import { spawn } from "node:child_process";
import { once } from "node:events";
import { pause } from "./forever.ts";

const everyMs = 1_800_000;
const timeoutMs = 300_000;

/** Runs the Java program that expires old snapshots, every half hour until the signal. Throws when it fails. */
export async function maintainTables(args: readonly string[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(everyMs, signal);
    if (signal.aborted) return;
    const stop = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const child = spawn("java", args, { stdio: ["ignore", "inherit", "inherit"], signal: stop });
    const [code] = (await once(child, "exit")) as [number | null];
    if (code !== 0) throw new Error(`the maintenance of the warehouse's tables ended with code ${code}`);
  }
}
