import { afterAll, beforeAll, expect, test } from "vitest";
import { actOnConnector } from "@/lib/connectors/act-on-connector";
import { changeConnector } from "@/lib/connectors/change-connector";
import { changeOffsets } from "@/lib/connectors/change-offsets";
import { checkConfig } from "@/lib/connectors/check-config";
import { makeConnector } from "@/lib/connectors/make-connector";
import { toRows } from "@/lib/connectors/offset-rows";
import { readConnector } from "@/lib/connectors/read-connector";
import { readPlugins } from "@/lib/connectors/read-plugins";
import { removeConnector } from "@/lib/connectors/remove-connector";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { connectClient } from "@/lib/systems/connect/client";
import { MASKED } from "@/lib/systems/connect/port";
import { connectKafka } from "@/lib/systems/kafka/connect";

const url = env().CONNECT_URL ?? "";
const cluster = { name: "connect", connect: connectClient({ url }) };
const kafka = connectKafka({ brokers: env().KAFKA_BROKERS ?? [], requestTimeoutMs: 10_000 });
const name = `it.connectors-${crypto.randomUUID()}`;
const environment = `e-${name}`;
const as = (role: "editor" | "admin") => ({
  id: "t",
  name: "tester",
  via: "system" as const,
  bindings: [{ role, environment: "*", pattern: "it.*" }],
});
const write = { environment, actor: as("editor"), requestId: "r", dryRun: false };
// A sink of records that are written nowhere: its database does not exist, and a password stands in it.
const CONFIG = {
  "connector.class": "io.debezium.connector.jdbc.JdbcSinkConnector",
  topics: name,
  "connection.url": "jdbc:postgresql://127.0.0.1:1/none",
  "connection.username": "me",
  "connection.password": "planted",
};
const draft = { ...write, name, config: CONFIG, state: "STOPPED" as const };
const at = { ...write, connector: name };
const stored = async () => (await (await fetch(`${url}/connectors/${name}/config`)).json()) as Record<string, string>;

beforeAll(async () => {
  await kafka.createTopic({ name, partitions: 2, replicationFactor: 1, configs: [] });
  await kafka.produce(name, [{ key: Buffer.from("k"), value: Buffer.from("{}"), headers: [] }]);
});
afterAll(async () => {
  await cluster.connect.remove(name).catch(() => undefined);
  await kafka.deleteTopic(name).catch(() => undefined);
  await kafka.deleteGroup(`connect-${name}`).catch(() => undefined);
  await kafka.close();
  await db().$disconnect();
});

test("a preview makes nothing, shows no password and has the worker's own objections", async () => {
  const plan = await makeConnector({ ...draft, dryRun: true }, cluster);
  expect(plan).toMatchObject({ applied: false, blocked: null, auditId: null });
  expect(JSON.stringify(plan)).not.toContain("planted");
  const wrong = { ...draft, dryRun: true, config: { ...CONFIG, "tasks.max": "many" } };
  expect((await makeConnector(wrong, cluster)).blocked).toContain("many");
  await expect(cluster.connect.connector(name)).rejects.toMatchObject({ code: "not_found" });
});

test("a name outside of the actor's pattern and settings for administrators are refused", async () => {
  expect((await makeConnector({ ...draft, name: `${name}%20`, dryRun: true }, cluster)).blocked).toContain(
    "never find",
  );
  await expect(makeConnector({ ...draft, name: "other" }, cluster)).rejects.toMatchObject({ code: "forbidden" });
  const config = { ...CONFIG, "consumer.override.sasl.mechanism": "PLAIN" };
  await expect(makeConnector({ ...draft, config }, cluster)).rejects.toMatchObject({ code: "forbidden" });
  const asked = { environment, actor: as("editor"), class: CONFIG["connector.class"], config: { ...config, name } };
  expect((await checkConfig(asked, cluster)).refused.join()).toContain("sign-in to Kafka");
  expect((await checkConfig({ ...asked, actor: as("admin") }, cluster)).refused).toEqual([]);
});

test("a connector is made, with a record that holds no password, and a second time refused", async () => {
  const { auditId, applied } = await makeConnector(draft, cluster);
  expect(applied).toBe(true);
  const record = await db().auditRecord.findUnique({ where: { id: BigInt(auditId ?? 0) } });
  expect(record).toMatchObject({ action: "connectors.create", target: name, outcome: "done" });
  expect(JSON.stringify(record?.after)).not.toContain("planted");
  expect((await stored())["connection.password"]).toBe("planted");
  expect((await makeConnector({ ...draft, dryRun: true }, cluster)).blocked).toContain("already");
});

test("its page has documentation for its settings and none of its secrets", async () => {
  await expect.poll(() => readConnector(cluster, name), { timeout: 20_000 }).toMatchObject({ state: "STOPPED" });
  const page = await readConnector(cluster, name);
  expect(page).toMatchObject({ type: "sink", group: `connect-${name}`, failure: null, problems: [] });
  expect(page.config.find((entry) => entry.name === "connection.password")?.value).toBe(MASKED);
  expect(page.config.find((entry) => entry.name === "topics")?.documentation).toContain("topics");
  expect(page.guarantees.map(({ label }) => label)).toContain("Records it cannot handle");
  expect(JSON.stringify(page)).not.toContain("planted");
});

test("an edit shows what changes, keeps masked passwords, and gives back what undoes it", async () => {
  const shown = (await cluster.connect.connector(name)).config;
  const config = { ...shown, "batch.size": "7" };
  const plan = await changeConnector({ ...at, config, dryRun: true }, cluster);
  expect(plan.changes).toEqual([{ what: "batch.size", from: null, to: "7" }]);
  const { undo, auditId } = await changeConnector({ ...at, config }, cluster);
  expect(await stored()).toMatchObject({ "batch.size": "7", "connection.password": "planted" });
  const record = await db().auditRecord.findUnique({ where: { id: BigInt(auditId ?? 0) } });
  expect(JSON.stringify([record?.before, record?.after])).not.toContain("planted");
  await changeConnector({ ...at, config: undo ?? {} }, cluster);
  expect(await stored()).toMatchObject(CONFIG);
  expect((await stored())["batch.size"]).toBeUndefined();
});

test("a password does not follow to another address, and a changed one has no undo", async () => {
  const shown = (await cluster.connect.connector(name)).config;
  const moved = { ...shown, "connection.url": "jdbc:postgresql://127.0.0.1:2/none" };
  await expect(changeConnector({ ...at, config: moved }, cluster)).rejects.toMatchObject({ code: "forbidden" });
  expect((await stored())["connection.url"]).toBe(CONFIG["connection.url"]);
  const typed = { ...moved, "connection.password": "planted-2" };
  const { undo, changes } = await changeConnector({ ...at, config: typed }, cluster);
  expect(undo).toBeNull();
  expect(JSON.stringify(changes)).not.toContain("planted");
  expect((await stored())["connection.password"]).toBe("planted-2");
});

test("offsets are altered, reset and brought back on a stopped connector only", async () => {
  const partition = `{"kafka_topic":"${name}","kafka_partition":0}`;
  const now = async () => toRows(await cluster.connect.offsets(name)).map(({ offset }) => offset);
  const first = await changeOffsets(
    { ...at, changes: [{ partition, offset: '{"kafka_offset":1}' }], stopFirst: false },
    cluster,
  );
  expect(first).toMatchObject({ applied: true, changes: [{ what: `${name} · 0`, from: null, to: "1" }] });
  expect(await now()).toEqual(['{"kafka_offset":1}']);
  const { undo } = await changeOffsets({ ...at, changes: null, stopFirst: false }, cluster);
  expect(await now()).toEqual([]);
  await changeOffsets({ ...at, changes: undo, stopFirst: false }, cluster);
  expect(await now()).toEqual(['{"kafka_offset":1}']);
});

test("it is resumed, its failure is told by its innermost cause, and failed tasks start again", async () => {
  const { state, undo } = await actOnConnector({ ...at, action: "resume" }, cluster);
  expect({ state, undo }).toEqual({ state: "RUNNING", undo: "stop" });
  await expect
    .poll(async () => (await readConnector(cluster, name)).tasks[0]?.failure?.why, { timeout: 60_000 })
    .toBe("Nothing answers at 127.0.0.1:2.");
  const [task] = (await readConnector(cluster, name)).tasks;
  expect(task?.failure?.causes.length).toBeGreaterThan(1);
  expect(await actOnConnector({ ...at, action: "restart-failed" }, cluster)).toMatchObject({
    applied: true,
    changes: [{ what: "Task 0", from: "FAILED", to: "restarted" }],
    undo: null,
  });
  await expect(actOnConnector({ ...at, action: "resume" }, cluster)).rejects.toMatchObject({ code: "conflict" });
});

test("offsets of a running connector are changed by stopping it first and bringing it back after", async () => {
  const change = { ...at, changes: null };
  const blocked = await changeOffsets({ ...change, stopFirst: false, dryRun: true }, cluster);
  expect(blocked.blocked).toContain("stopped connector");
  const plan = await changeOffsets({ ...change, stopFirst: true, dryRun: true }, cluster);
  expect(plan).toMatchObject({ blocked: null, changes: [{ what: "State", to: "STOPPED, then RUNNING again" }, {}] });
  expect((await changeOffsets({ ...change, stopFirst: true }, cluster)).applied).toBe(true);
  await expect.poll(async () => (await cluster.connect.connector(name)).state, { timeout: 20_000 }).toBe("RUNNING");
});

test("a connector is deleted only when its name is typed", async () => {
  await expect(removeConnector({ ...at, typedName: "x" }, cluster)).rejects.toMatchObject({ code: "invalid_input" });
  expect((await removeConnector({ ...at, typedName: name }, cluster)).applied).toBe(true);
  await expect(cluster.connect.connector(name)).rejects.toMatchObject({ code: "not_found" });
});

test("every installed plug-in has a definition that a form can be made from", async () => {
  const { plugins } = await readPlugins([cluster]);
  expect(plugins.length).toBeGreaterThan(3);
  for (const { class: of } of plugins) {
    const asked = { environment, actor: as("editor"), class: of, config: { "connector.class": of } };
    const { fields, groups } = await checkConfig(asked, cluster);
    expect(fields.length, of).toBeGreaterThan(20);
    expect(groups, of).toContain("Common");
  }
});
