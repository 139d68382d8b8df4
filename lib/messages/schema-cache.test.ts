import { expect, test } from "vitest";
import { AppError } from "@/lib/app-error";
import { schemaCache } from "@/lib/messages/schema-cache";
import type { RegistryPort, StoredSchema } from "@/lib/systems/registry/port";

type Answer = (id: number) => Promise<StoredSchema>;
const LONG: StoredSchema = { type: "AVRO", text: '"long"', references: [] };

// The rule under test is when the registry is asked, not what it says: this counts the asking.
function counted(answer: Answer): { registry: RegistryPort; asked: () => number } {
  let asked = 0;
  const schemaById: Answer = (id) => {
    asked += 1;
    return answer(id);
  };
  const none = async () => [];
  const version = () => Promise.reject(new AppError("not_found", "none"));
  return {
    registry: { types: none, subjects: none, versions: none, version, schemaById, usesOfId: none },
    asked: () => asked,
  };
}

test("a schema is fetched once, however many records ask for it at the same time", async () => {
  const { registry, asked } = counted(async () => LONG);
  const lookup = schemaCache(registry);
  const found = await Promise.all(Array.from({ length: 100 }, () => lookup(1)));
  expect(found.every(({ format }) => format === "avro")).toBe(true);
  expect(asked()).toBe(1);
});

test("an id that does not exist is asked for again only after a minute", async () => {
  let nowMs = 0;
  const { registry, asked } = counted(() => Promise.reject(new AppError("not_found", "gone", { system: "registry" })));
  const lookup = schemaCache(registry, () => nowMs);
  expect(await lookup(1)).toEqual({ format: "missing", reason: "The registry has no schema 1." });
  nowMs = 59_000;
  await lookup(1);
  expect(asked()).toBe(1);
  nowMs = 61_000;
  await lookup(1);
  expect(asked()).toBe(2);
});

test("while the registry is down no other id is tried, and it heals by itself", async () => {
  let nowMs = 0;
  let down = true;
  const { registry, asked } = counted(async () => {
    if (down) throw new AppError("unreachable", "The schema registry is not reachable.", { system: "registry" });
    return LONG;
  });
  const lookup = schemaCache(registry, () => nowMs);
  for (const id of [1, 2, 3]) expect(await lookup(id)).toMatchObject({ format: "missing" });
  expect(asked()).toBe(1);
  down = false;
  nowMs = 11_000;
  expect(await lookup(1)).toMatchObject({ format: "avro" });
});

test("a schema that its own parser refuses is a reason, not an error", async () => {
  const { registry } = counted(async () => ({ ...LONG, text: '{"type":"nonsense"}' }));
  const found = await schemaCache(registry)(5);
  expect(found).toMatchObject({ format: "missing" });
  expect(found.format === "missing" && found.reason).toMatch(/^Schema 5 cannot be used: /);
});
