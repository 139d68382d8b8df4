import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { changeCompatibility } from "@/lib/schemas/change-compatibility";
import { collectRegistry } from "@/lib/schemas/collect-registry";
import { compareVersions } from "@/lib/schemas/compare-versions";
import { readSubject } from "@/lib/schemas/read-subject";
import { readVersion } from "@/lib/schemas/read-version";
import { registerVersion } from "@/lib/schemas/register-version";
import { RegistrySnapshot } from "@/lib/schemas/registry-snapshot";
import { removeSchema } from "@/lib/schemas/remove-schema";
import { writeSnapshot } from "@/lib/snapshots/write-snapshot";
import { registryClient } from "@/lib/systems/registry/client";

const registry = registryClient({ url: process.env.SCHEMA_REGISTRY_URL ?? "" });
const id = crypto.randomUUID();
// A name as somebody may have chosen it: it has to be encoded in every address.
const subject = `it ${id}/"ü%2F"-value`;
const user = `it-${id}-user`;
const environment = `e-${id}`;
const bindings = [{ role: "admin" as const, environment: "*", pattern: "*" }];
const actor = { id: "t", name: "tester", via: "system" as const, bindings };
const write = { environment, actor, requestId: "r", dryRun: false, subject };

const avro = (...fields: object[]) => ({
  type: "AVRO" as const,
  text: JSON.stringify({ type: "record", name: "A", namespace: "it", fields }),
  references: [],
});
const A = { name: "a", type: "string" };
const first = avro(A);
const breaking = avro(A, { name: "b", type: "string" });
const fitting = avro(A, { name: "b", type: ["null", "string"], default: null });
const register = (schema: typeof first, dryRun = false) => registerVersion({ ...write, schema, dryRun }, registry);
const remove = (version: number | null, permanent: boolean, typedName = "", dryRun = false) =>
  removeSchema({ ...write, version, permanent, typedName, dryRun }, registry);

afterAll(async () => {
  for (const name of [user, subject]) {
    for (const permanent of [false, true]) await registry.deleteSubject(name, permanent).catch(() => undefined);
  }
  await db().$disconnect();
});

test("a preview registers nothing; the first version is registered with an audit record, a second time it is there already", async () => {
  expect(await register(first, true)).toMatchObject({ applied: false, blocked: null, version: null });
  await expect(registry.versions(subject)).rejects.toMatchObject({ code: "not_found" });
  const { auditId, version } = await register(first);
  expect(version).toBe(1);
  const record = await db().auditRecord.findUnique({ where: { id: BigInt(auditId ?? 0) } });
  expect(record).toMatchObject({ action: "schemas.register", target: subject, outcome: "done" });
  expect(await register(first)).toMatchObject({ applied: false, changes: [], version: null });
});

test("compatibility is set from what to what, and its undo brings back what was", async () => {
  const set = (level: string | null) => changeCompatibility({ ...write, level }, registry);
  const { changes, undo } = await set("BACKWARD");
  expect(changes[0]?.to).toBe("BACKWARD");
  expect((await registry.level(subject)).level).toBe("BACKWARD");
  expect((await set("BACKWARD")).changes).toEqual([]);
  await set(undo?.level ?? null);
  expect((await registry.level(subject)).level).toBe(await registry.globalLevel());
  await set("BACKWARD");
});

test("a breaking version is refused with why and where, and never reaches the registry", async () => {
  const preview = await register(breaking, true);
  expect(preview.objections).toEqual([expect.objectContaining({ field: "b", pointer: "/fields/1", line: 1 })]);
  expect(preview.blocked).toContain("Not BACKWARD: Field b has no default");
  await expect(register(breaking)).rejects.toMatchObject({ code: "conflict" });
  expect(await registry.versions(subject)).toEqual([1]);
});

test.each([
  ["BACKWARD_TRANSITIVE", false],
  ["FORWARD", true],
  ["FORWARD_TRANSITIVE", true],
  ["FULL", false],
  ["FULL_TRANSITIVE", false],
  ["NONE", true],
])("at %s a new field without a default may be registered: %s", async (level, allowed) => {
  await registry.setLevel(subject, level);
  expect((await register(breaking, true)).blocked === null).toBe(allowed);
  await registry.setLevel(subject, "BACKWARD");
});

test("a text that is no schema is refused in the registry's words, not by a fault of ours", async () => {
  const wrong = { ...first, text: '{"type":"recor' };
  expect((await register(wrong, true)).blocked).toContain("invalid");
});

test("a version that fits is previewed by field, registered, and compared with the one before", async () => {
  const preview = await register(fitting, true);
  expect(preview).toMatchObject({ blocked: null, objections: [] });
  expect(preview.changes).toContainEqual({ what: "b (added)", from: null, to: "null | string, default null" });
  expect((await register(fitting)).version).toBe(2);
  const diff = await compareVersions(registry, subject, 1, 2);
  expect(diff.changes).toEqual([{ kind: "added", path: "b", from: null, to: "null | string, default null" }]);
  expect(diff.lines.filter(({ kind }) => kind === "added").length).toBeGreaterThan(0);
});

test("references are told both ways, and what is referred to is not deleted", async () => {
  const references = [{ name: "it.A", subject, version: 2 }];
  const text = JSON.stringify({ type: "record", name: "U", namespace: "it", fields: [{ name: "a", type: "it.A" }] });
  await registerVersion({ ...write, subject: user, schema: { type: "AVRO", text, references } }, registry);
  expect((await readVersion(registry, user, 1)).references).toEqual(references);
  expect((await readVersion(registry, subject, 2)).referencedBy).toEqual([
    expect.objectContaining({ subject: user, version: 1 }),
  ]);
  expect((await remove(null, false, "", true)).blocked).toContain(`${user} version 1`);
  for (const permanent of [false, true]) await registry.deleteSubject(user, permanent);
});

test("details come within the budget of a look, go on after it, and versions keep when they were first seen", async () => {
  const look = async (before: RegistrySnapshot | null) =>
    RegistrySnapshot.parse(await collectRegistry(registry, { environment, before, changed: [subject] }));
  const one = await look(null);
  const at = one.subjects.indexOf(subject);
  expect(one.seen[at]).toMatchObject({ appearedAt: null, newestAt: null, detail: { versions: [1, 2], type: "AVRO" } });
  await writeSnapshot({ environment, kind: "registry" }, one, 1);
  await register(
    avro(A, { name: "c", type: "int", default: 0 }, { name: "b", type: ["null", "string"], default: null }),
  );
  const two = await look(one);
  expect(two.seen[two.subjects.indexOf(subject)]?.detail?.versions).toEqual([1, 2, 3]);
  const page = await readSubject(environment, actor, registry, subject);
  expect(page.versions.map(({ version, firstSeenAt }) => [version, firstSeenAt !== null])).toEqual([
    [3, true],
    [2, false],
    [1, false],
  ]);
  expect(page.writes.map(({ action }) => action)).toContain("schemas.register");
});

test("a subject of another name appears with the time of the look that met it", async () => {
  const before = { types: [], subjects: [], deleted: [], level: null, mode: null, contexts: [], seen: [] };
  const other = `${environment}-later`;
  const seen = await collectRegistry(registry, { environment: other, before, changed: [subject] });
  const entry = seen.seen[seen.subjects.indexOf(subject)];
  expect(Date.now() - Date.parse(entry?.appearedAt ?? "")).toBeLessThan(60_000);
  expect(entry?.newestAt).toBe(entry?.appearedAt);
});

test("a version, then the subject, are deleted softly; for good only after that and by the typed name", async () => {
  await expect(remove(3, true, subject)).rejects.toMatchObject({ code: "conflict" });
  await remove(3, false);
  expect(await registry.versions(subject)).toEqual([1, 2]);
  await remove(null, false);
  expect((await readSubject(environment, actor, registry, subject)).deleted).toBe(true);
  await expect(remove(null, true, "something else")).rejects.toMatchObject({ code: "invalid_input" });
  const { auditId } = await remove(null, true, subject);
  const record = await db().auditRecord.findUnique({ where: { id: BigInt(auditId ?? 0) } });
  expect(record?.before).toMatchObject({ versions: [1, 2, 3] });
  await expect(readSubject(environment, actor, registry, subject)).rejects.toMatchObject({ code: "not_found" });
});
