import { db } from "@/lib/db/client";
import { allEnvironments, type Environment, getEnvironment } from "@/lib/environments/get-environment";
import { registryOf } from "@/lib/environments/systems";
import { CODES, RestError } from "@/lib/ingest/rest-error";
import { type SubjectSchemas, subjectSchemas } from "@/lib/ingest/schemas/subject-schemas";
import { perProcess } from "@/lib/per-process";

const KEEP_MS = 5_000;
const MAX_KEPT = 5_000;

type Kept<T> = { value: T; until: number };
const defaults = perProcess("ingest default", () => new Map<string, Kept<string>>());
const deadLetters = perProcess("ingest settings", () => new Map<string, Kept<string | null>>());
const schemas = perProcess("ingest schemas", () => new Map<string, SubjectSchemas>());

/** The environment of a path, or the first of the switch for a path without one. */
export async function environmentOf(id: string | undefined): Promise<Environment> {
  return getEnvironment(id ?? (await kept(defaults, "", firstEnvironment)));
}

async function firstEnvironment(): Promise<string> {
  const [first] = await allEnvironments();
  if (!first) throw new RestError(404, CODES.noTopic, "There is no environment yet.");
  return first.id;
}

/** Where records of a topic go that do not fit its schema; null when they are refused. At most some seconds old. */
export function deadLetterTopicOf(environment: string, topic: string): Promise<string | null> {
  return kept(deadLetters, settingKey(environment, topic), async () => {
    const where = { environment_topic: { environment, topic } };
    return (await db().ingestTopic.findUnique({ where, select: { deadLetterTopic: true } }))?.deadLetterTopic ?? null;
  });
}

/** Makes a changed setting count at once in this process. */
export const forgetSetting = (environment: string, topic: string): void => {
  deadLetters.delete(settingKey(environment, topic));
};

/** The registry's schemas, kept ready until the environment is changed; undefined without a registry. */
export function schemasOf(environment: Environment): SubjectSchemas | undefined {
  if (!environment.systems.registry) return undefined;
  const key = `${environment.id} ${environment.updatedAt.getTime()}`;
  const made = schemas.get(key) ?? subjectSchemas(registryOf(environment));
  if (schemas.size > 50) schemas.clear();
  schemas.set(key, made);
  return made;
}

const settingKey = (environment: string, topic: string): string => `${environment} ${topic}`;

async function kept<T>(map: Map<string, Kept<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const known = map.get(key);
  if (known && known.until > Date.now()) return known.value;
  const value = await find();
  if (map.size >= MAX_KEPT) map.clear();
  map.set(key, { value, until: Date.now() + KEEP_MS });
  return value;
}
