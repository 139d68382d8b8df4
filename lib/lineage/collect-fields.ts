import { AppError } from "@/lib/app-error";
import type { FieldsSnapshot, TopicFields } from "@/lib/lineage/fields-snapshot";
import { readFields } from "@/lib/schemas/fields/read-fields";
import { mapLimited } from "@/lib/systems/map-limited";
import type { RegistryPort } from "@/lib/systems/registry/port";

const AT_ONCE = 4;
const MOST_A_LOOK = 100;
const MOST_FIELDS = 1_000;
const BUDGET_MS = 6_000;

type Look = {
  /** The subject of each topic's values with the id of its newest schema, as the registry's snapshot has it. */
  wanted: readonly { topic: string; subject: string; schemaId: number }[];
  before: FieldsSnapshot | null;
};

/** Fields of the wanted topics: what is known stays, what is new or has a new schema is read, a few a look. Throws AppError. */
export async function collectFields(registry: RegistryPort, { wanted, before }: Look): Promise<FieldsSnapshot> {
  const known = new Map(before?.topics.map((one) => [one.topic, one]));
  const isKnown = (one: Look["wanted"][number]) => {
    const found = known.get(one.topic);
    return found?.schemaId === one.schemaId && found.subject === one.subject;
  };
  const unread = wanted.filter((one) => !isKnown(one));
  const until = Date.now() + BUDGET_MS;
  let waiting = Math.max(0, unread.length - MOST_A_LOOK);
  await mapLimited(unread.slice(0, MOST_A_LOOK), AT_ONCE, async ({ topic, subject }) => {
    if (Date.now() < until) known.set(topic, await read(registry, topic, subject));
    else waiting += 1;
  });
  return { topics: wanted.flatMap(({ topic }) => known.get(topic) ?? []), waiting };
}

async function read(registry: RegistryPort, topic: string, subject: string): Promise<TopicFields> {
  try {
    const found = await registry.version(subject, "latest");
    const { fields, problem } = readFields(found.type, found.text);
    const named = (fields ?? []).slice(0, MOST_FIELDS).map(({ path, type }) => ({ path, type }));
    return { topic, subject, schemaId: found.id, fields: withAfter(named), problem };
  } catch (thrown) {
    const error = AppError.from(thrown);
    if (error.code !== "not_found" && error.code !== "upstream") throw error;
    return { topic, subject, schemaId: -1, fields: [], problem: error.message };
  }
}

// In a change event `after` is the same record as `before`; Avro spells it out once and names it the second time.
function withAfter(fields: TopicFields["fields"]): TopicFields["fields"] {
  const before = fields.filter(({ path }) => path.startsWith("before."));
  const has = (path: string) => fields.some((field) => field.path === path);
  if (before.length === 0 || !has("after") || fields.some(({ path }) => path.startsWith("after."))) return fields;
  return [...fields, ...before.map(({ path, type }) => ({ path: `after${path.slice("before".length)}`, type }))];
}
