import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { connectKafka } from "@/lib/systems/kafka/connect";
import { changeConfigs } from "@/lib/topics/change-configs";
import { collectTopics } from "@/lib/topics/collect-topics";
import { growTopic } from "@/lib/topics/grow-topic";
import { makeTopic } from "@/lib/topics/make-topic";
import { readTopic } from "@/lib/topics/read-topic";
import { removeTopic } from "@/lib/topics/remove-topic";

const kafka = connectKafka({ brokers: env().KAFKA_BROKERS ?? [], requestTimeoutMs: 10_000 });
const topic = `test.topics-${crypto.randomUUID()}`;
const environment = `e-${topic}`;
const bindings = [{ role: "editor" as const, environment: "*", pattern: "test.*" }];
const actor = { id: "t", name: "tester", via: "system" as const, bindings };
const write = { environment, actor, requestId: "r", dryRun: false };
const draft = { ...write, name: topic, partitions: 2, replicationFactor: 1, configs: [], rule: undefined };
const seen = async () => (await collectTopics(environment, kafka)).topics.find(({ name }) => name === topic);

afterAll(async () => {
  await kafka.deleteTopic(topic).catch(() => undefined);
  await kafka.close();
  await db().$disconnect();
});

test("a preview changes nothing and has the broker's own objections", async () => {
  expect(await makeTopic({ ...draft, dryRun: true }, kafka)).toMatchObject({
    applied: false,
    blocked: null,
    auditId: null,
  });
  expect((await kafka.metadata([topic])).topics).toEqual([]);
  const wrong = { ...draft, dryRun: true, replicationFactor: 99, configs: [] };
  expect((await makeTopic(wrong, kafka)).blocked).toContain("replication factor");
  const badConfig = { ...draft, dryRun: true, configs: [{ name: "retention.ms", value: "soon" }] };
  expect((await makeTopic(badConfig, kafka)).blocked).toContain("soon");
});

test("a name that the rule or the actor's pattern does not allow is refused", async () => {
  const ruled = { ...draft, rule: "^prod\\." };
  await expect(makeTopic(ruled, kafka)).rejects.toMatchObject({ code: "invalid_input" });
  await expect(makeTopic({ ...draft, name: "other.topic" }, kafka)).rejects.toMatchObject({ code: "forbidden" });
});

test("a topic is created with an audit record, and a second time refused", async () => {
  const { auditId, applied } = await makeTopic(
    { ...draft, configs: [{ name: "retention.ms", value: "3600000" }] },
    kafka,
  );
  expect(applied).toBe(true);
  const record = await db().auditRecord.findUnique({ where: { id: BigInt(auditId ?? 0) } });
  expect(record).toMatchObject({ action: "topics.create", target: topic, outcome: "done", actorName: "tester" });
  await expect(makeTopic(draft, kafka)).rejects.toMatchObject({ code: "conflict" });
});

test("the collector sees records, size, rate, last write and configuration", async () => {
  const first = await seen();
  expect(first).toMatchObject({
    records: "0",
    state: "healthy",
    retentionMs: "3600000",
    cleanupPolicy: "delete",
    lastWriteAt: null,
  });
  expect(first?.recordsPerSecond).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await kafka.produce(
    topic,
    [1, 2, 3].map((n) => ({ key: Buffer.from(`${n}`), value: Buffer.alloc(100), headers: [] })),
  );
  const second = await seen();
  expect(second?.recordsPerSecond).toBeGreaterThan(0);
  expect(second?.records).toBe("3");
  expect(Date.now() - Date.parse(second?.lastWriteAt ?? "")).toBeLessThan(60_000);
  const now = await readTopic(environment, kafka, topic);
  expect(now.partitions.map(({ leader, begin }) => [leader !== null, begin])).toEqual([
    [true, "0"],
    [true, "0"],
  ]);
  expect(now.partitions.reduce((sum, { records }) => sum + Number(records), 0)).toBe(3);
  expect(now.problems).toEqual([]);
});

test("a configuration is changed as a difference, and its undo brings back what stood on the topic", async () => {
  const change = {
    ...write,
    topic,
    changes: [
      { name: "retention.ms", value: "60000" },
      { name: "cleanup.policy", value: "compact" },
    ],
  };
  const preview = await changeConfigs({ ...change, dryRun: true }, kafka);
  expect(preview.changes).toEqual([
    { what: "retention.ms", from: "3600000", to: "60000" },
    { what: "cleanup.policy", from: "delete", to: "compact" },
  ]);
  expect(preview.touches.length).toBeGreaterThan(0);
  const { undo } = await changeConfigs(change, kafka);
  expect((await changeConfigs(change, kafka)).changes).toEqual([]);
  expect(undo).toEqual([
    { name: "retention.ms", value: "3600000" },
    { name: "cleanup.policy", value: null },
  ]);
  await changeConfigs({ ...change, changes: undo }, kafka);
  const now = (await kafka.topicConfigs([topic], ["retention.ms", "cleanup.policy"])).get(topic);
  expect(now?.map(({ name, value, source }) => [name, value, source]).sort()).toEqual([
    ["cleanup.policy", "delete", "default"],
    ["retention.ms", "3600000", "topic"],
  ]);
});

test("partitions are added, never taken away", async () => {
  const shrink = growTopic({ ...write, topic, total: 1 }, kafka);
  await expect(shrink).rejects.toMatchObject({ code: "invalid_input" });
  await growTopic({ ...write, topic, total: 3 }, kafka);
  expect((await readTopic(environment, kafka, topic)).partitions).toHaveLength(3);
});

test("a topic is deleted only by its typed name, and the record keeps its shape", async () => {
  const remove = (typedName: string, dryRun = false) => removeTopic({ ...write, dryRun, topic, typedName }, kafka);
  await expect(remove("test")).rejects.toMatchObject({ code: "invalid_input" });
  expect((await remove("", true)).changes).toEqual([{ what: topic, from: "3 partitions, 3 records", to: null }]);
  const { auditId } = await remove(topic);
  const record = await db().auditRecord.findUnique({ where: { id: BigInt(auditId ?? 0) } });
  expect(record?.before).toMatchObject({
    partitions: 3,
    records: "3",
    configs: [{ name: "retention.ms", value: "3600000" }],
  });
  await expect(readTopic(environment, kafka, topic)).rejects.toMatchObject({ code: "not_found" });
});
