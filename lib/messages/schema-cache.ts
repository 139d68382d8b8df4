import { AppError } from "@/lib/app-error";
import { type ReadySchema, readySchema } from "@/lib/messages/ready-schema";
import type { RegistryPort } from "@/lib/systems/registry/port";

export type SchemaLookup = (id: number) => Promise<ReadySchema | { format: "missing"; reason: string }>;

const DEADLINE_MS = 3_000;
const RETRY_MS = 10_000;
const NOT_FOUND_MS = 60_000;
const MAX_ENTRIES = 5_000;

type Entry = { schema: ReturnType<SchemaLookup>; untilMs: number };

/**
 * Schemas by id, made ready once and kept: a registry never changes the schema of an id. What fails is remembered for a
 * while, and while the registry does not answer no other id is tried, so that a dead or slow one costs a reader of
 * messages three seconds once, not three seconds a schema. Never throws: what cannot be had is a reason.
 */
export function schemaCache(registry: RegistryPort, now: () => number = Date.now): SchemaLookup {
  const entries = new Map<number, Entry>();
  let deadUntilMs = 0;
  let deadReason = "";

  async function load(id: number, entry: Entry): ReturnType<SchemaLookup> {
    try {
      return await withDeadline(readySchema(registry, id));
    } catch (thrown) {
      const reason = reasonOf(thrown, id);
      const gone = thrown instanceof AppError && thrown.code === "not_found";
      entry.untilMs = now() + (gone ? NOT_FOUND_MS : RETRY_MS);
      if (thrown instanceof AppError && thrown.retryable) {
        deadUntilMs = now() + RETRY_MS;
        deadReason = reason;
      }
      return { format: "missing", reason };
    }
  }

  return (id) => {
    const known = entries.get(id);
    if (known && known.untilMs > now()) return known.schema;
    if (deadUntilMs > now()) return Promise.resolve({ format: "missing", reason: deadReason });
    const entry: Entry = {
      schema: Promise.resolve({ format: "missing", reason: "" }),
      untilMs: Number.POSITIVE_INFINITY,
    };
    entry.schema = load(id, entry);
    if (entries.size >= MAX_ENTRIES) entries.delete(entries.keys().next().value ?? id);
    entries.set(id, entry);
    return entry.schema;
  };
}

async function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    const message = `The schema registry did not answer within ${DEADLINE_MS / 1_000} s.`;
    timer = setTimeout(() => reject(new AppError("timeout", message, { system: "registry" })), DEADLINE_MS);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined); // when it loses the race, nobody else listens to its failure
  }
}

function reasonOf(thrown: unknown, id: number): string {
  if (thrown instanceof AppError && thrown.code === "not_found") return `The registry has no schema ${id}.`;
  if (thrown instanceof AppError) return thrown.message;
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return `Schema ${id} cannot be used: ${words.slice(0, 200)}`;
}
