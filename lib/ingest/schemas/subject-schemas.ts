import { AppError } from "@/lib/app-error";
import { CODES, RestError } from "@/lib/ingest/rest-error";
import { makeEncoder, type SchemaWriter } from "@/lib/ingest/schemas/make-encoder";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

/** The schemas that ingest writes with, by id and by subject, kept ready in this process. */
export type SubjectSchemas = {
  /** The newest of the subject as of some seconds ago; null when the registry has no such subject. */
  latest(subject: string): Promise<SchemaWriter | null>;
  /** One by its id, if it belongs to the subject, or the subject does not exist. Throws 42205. */
  byId(subject: string, id: number): Promise<SchemaWriter>;
};

const FRESH_MS = 5_000;
const MAX_KEPT = 2_000;

type Latest = { writer: SchemaWriter | null; until: number; asking: Promise<SchemaWriter | null> | null };

/**
 * A registry that does not answer holds nobody up whose schema is known: the last known one is used, and asked for again
 * behind the request. What is not known yet is an error then (503), never a record that nobody has checked.
 */
export function subjectSchemas(registry: SubjectsPort, now: () => number = Date.now): SubjectSchemas {
  const writers = new Map<number, Promise<SchemaWriter>>();
  const latest = new Map<string, Latest>();
  const members = new Map<string, boolean>();

  const writerOf = (id: number, load: () => ReturnType<SubjectsPort["schemaById"]>): Promise<SchemaWriter> =>
    kept(writers, id, async () => makeEncoder(registry, id, await load()));

  async function ask(subject: string, entry: Latest): Promise<SchemaWriter | null> {
    try {
      const found = await registry.version(subject, "latest").catch(nullIfGone);
      entry.writer = found === null ? null : await writerOf(found.id, async () => found);
      entry.until = now() + FRESH_MS;
      return entry.writer;
    } catch (error) {
      if (error instanceof RestError) throw error;
      throw away(error);
    } finally {
      entry.asking = null;
    }
  }

  return {
    async latest(subject) {
      const known = latest.get(subject);
      if (known && known.until > now()) return known.writer;
      const entry: Latest = known ?? { writer: null, until: 0, asking: null };
      if (!known) keep(latest, subject, entry);
      entry.asking ??= ask(subject, entry);
      if (entry.until === 0) return entry.asking;
      entry.asking.catch(() => undefined);
      return entry.writer;
    },
    async byId(subject, id) {
      const writer = await writerOf(id, () => registry.schemaById(id)).catch((error: unknown) => {
        if (error instanceof AppError && error.code === "not_found") {
          throw new RestError(422, CODES.badSchema, `Invalid schema: there is no schema ${id}.`);
        }
        throw error instanceof RestError ? error : away(error);
      });
      const key = `${id} ${subject}`;
      if (members.get(key) === undefined) keep(members, key, await belongs(registry, subject, id));
      if (members.get(key) === true) return writer;
      members.delete(key);
      throw new RestError(422, CODES.badSchema, `Schema ${id} is not registered under ${subject}.`);
    },
  };
}

// A registry that does not tell where an id is used, or has no such subject, forbids nothing.
async function belongs(registry: SubjectsPort, subject: string, id: number): Promise<boolean> {
  try {
    const uses = await registry.usesOfId(id);
    if (uses.length === 0 || uses.some((use) => use.subject === subject)) return true;
    return (await registry.versions(subject).catch(nullIfGone)) === null;
  } catch (error) {
    throw away(error);
  }
}

function nullIfGone(error: unknown): null {
  if (error instanceof AppError && error.code === "not_found") return null;
  throw error;
}

function away(error: unknown): RestError {
  const { message } = AppError.from(error);
  return new RestError(503, CODES.busy, `The record cannot be checked: ${message}`, 5);
}

function kept<K, V>(map: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  keep(map, key, made);
  made.catch(() => map.delete(key));
  return made;
}

function keep<K, V>(map: Map<K, V>, key: K, value: V): void {
  const oldest = map.keys().next();
  if (map.size >= MAX_KEPT && !oldest.done) map.delete(oldest.value);
  map.set(key, value);
}
