import { existsSync, readFileSync } from "node:fs";

/** A runner's JSON report; undefined when it left none, or half of one. */
export function readReport<Report>(path: string): Report | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    return undefined;
  }
}
