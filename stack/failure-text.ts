import { existsSync, readFileSync } from "node:fs";
import { CommandError } from "./run-command.ts";

/** What went wrong, the end of the log that says why, and where the rest of it is. */
export function failureText(cause: unknown, lines = 12): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (!(cause instanceof CommandError) || !existsSync(cause.log)) return message;
  const tail = readFileSync(cause.log, "utf8").trimEnd().split("\n").slice(-lines);
  return [message, ...tail.map((line) => `    ${line.slice(0, 300)}`), `  Whole log: ${cause.log}`].join("\n");
}
