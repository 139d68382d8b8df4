import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Each is a file of stack/demo/sql, and the name its job runs under. */
export const jobNames = ["clicks-gate", "enrich-clicks", "revenue-by-minute", "iot-windows"] as const;
export type JobName = (typeof jobNames)[number];

export type JobSource = {
  script: string;
  /** Changes with the script: state of one script must not be given to another. */
  version: string;
};

export function readJob(name: JobName): JobSource {
  const script = readFileSync(join(import.meta.dirname, "..", "sql", `${name}.sql`), "utf8");
  return { script, version: createHash("sha256").update(script).digest("hex").slice(0, 8) };
}
