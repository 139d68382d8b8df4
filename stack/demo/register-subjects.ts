import { readFileSync } from "node:fs";
import { join } from "node:path";
import { httpJson } from "./http-json.ts";
import { topics } from "./names.ts";

type SchemaType = "AVRO" | "JSON" | "PROTOBUF";
type Subject = { subject: string; schemaType: SchemaType; file: string };

const subjects = {
  readings: { subject: `${topics.readings}-value`, schemaType: "AVRO", file: "iot-reading.avsc" },
  validClicks: { subject: `${topics.clicksValid}-value`, schemaType: "AVRO", file: "valid-click.avsc" },
  enrichedClicks: { subject: `${topics.enrichedClicks}-value`, schemaType: "AVRO", file: "enriched-click.avsc" },
  logs: { subject: `${topics.logs}-value`, schemaType: "JSON", file: "app-log.schema.json" },
  metrics: { subject: `${topics.metrics}-value`, schemaType: "PROTOBUF", file: "app-metric.proto" },
} as const satisfies Record<string, Subject>;

export type SubjectName = keyof typeof subjects;

export const schemaText = (name: SubjectName): string =>
  readFileSync(join(import.meta.dirname, "schemas", subjects[name].file), "utf8");

/** Registers the schema of a subject, or finds it there, and returns its id. Registering the same text again changes nothing. */
export async function registerSubject(registryUrl: string, name: SubjectName): Promise<number> {
  const { subject, schemaType } = subjects[name];
  const answer = await httpJson(`${registryUrl}/subjects/${encodeURIComponent(subject)}/versions`, {
    method: "POST",
    body: { schema: schemaText(name), schemaType },
  });
  const id = (answer as { id?: unknown }).id;
  if (typeof id !== "number") throw new Error(`The registry gave no id for ${subject}: ${JSON.stringify(answer)}`);
  return id;
}

export async function registerSubjects(registryUrl: string): Promise<void> {
  const names = Object.keys(subjects) as SubjectName[];
  await Promise.all(names.map((name) => registerSubject(registryUrl, name)));
}
