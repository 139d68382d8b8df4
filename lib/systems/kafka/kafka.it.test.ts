import { randomUUID } from "node:crypto";
import { Kafka, logLevel } from "kafkajs";
import { afterAll, expect, test } from "vitest";
import { connectKafka } from "./connect";
import type { ReadFrom, ReadRequest } from "./port-records";

const brokers = (process.env.KAFKA_BROKERS ?? "").split(",");
const kafka = connectKafka({ brokers, requestTimeoutMs: 10_000 });
const other = new Kafka({ clientId: "it", brokers, logLevel: logLevel.NOTHING });
const prefix = `it.kafka-${randomUUID().slice(0, 8)}`;
const made: string[] = [];

async function topic(name: string, partitions = 1, configs: { name: string; value: string }[] = []): Promise<string> {
  const full = `${prefix}.${name}`;
  await kafka.createTopic({ name: full, partitions, replicationFactor: 1, configs });
  made.push(full);
  return full;
}
const read = (name: string, from: ReadFrom, more: Partial<ReadRequest> = {}) =>
  kafka.readRecords({
    ...{ topic: name, from, limit: 100, maxBytes: 8_000_000, timeoutMs: 10_000, isolation: "read_committed" },
    ...more,
  });
const texts = (records: { value: Buffer | null }[]) => records.map(({ value }) => value?.toString());
const messages = (count: number, from = 0) => Array.from({ length: count }, (_, n) => ({ value: `v${from + n}` }));

afterAll(async () => {
  for (const name of made) await kafka.deleteTopic(name);
  await kafka.close();
});

test("the cluster says who it is, and its controller quorum has a leader", async () => {
  const { clusterId, brokers: nodes } = await kafka.describeCluster();
  const quorum = await kafka.quorum();
  expect(clusterId).not.toBe("");
  expect(nodes.length).toBeGreaterThan(0);
  expect(quorum.replicas.some(({ id, voter }) => voter && id === quorum.leaderId)).toBe(true);
});

test("a topic is created, described, configured, grown and deleted, and each refusal is in the broker's words", async () => {
  const name = await topic("life", 2, [{ name: "retention.ms", value: "3600000" }]);
  const again = kafka.createTopic({ name, partitions: 1, replicationFactor: 1, configs: [] });
  await expect(again).rejects.toMatchObject({ code: "conflict" });
  await expect(
    kafka.checkTopic({
      name: `${name}.x`,
      partitions: 1,
      replicationFactor: 1,
      configs: [{ name: "retention.ms", value: "soon" }],
    }),
  ).rejects.toMatchObject({ code: "invalid_input", message: expect.stringContaining("soon") });
  await kafka.alterTopicConfigs(
    name,
    [
      { name: "retention.ms", value: null },
      { name: "cleanup.policy", value: "compact" },
    ],
    false,
  );
  const configs = (await kafka.topicConfigs([name, `${name}.gone`], ["retention.ms", "cleanup.policy"])).get(name);
  expect(configs?.find((one) => one.name === "cleanup.policy")).toMatchObject({
    value: "compact",
    source: "topic",
    inherited: "delete",
  });
  expect(configs?.find((one) => one.name === "retention.ms")?.source).not.toBe("topic");
  await expect(kafka.addPartitions(name, 1, true)).rejects.toMatchObject({ code: "invalid_input" });
  await kafka.addPartitions(name, 3, false);
  expect((await kafka.metadata([name])).topics[0]?.partitions).toHaveLength(3);
  expect((await kafka.metadata([`${name}.gone`])).topics).toEqual([]);
});

test.each([
  ["gzip", "gzip"],
  ["snappy", "snappy"],
  ["lz4", "lz4"],
  ["zstd", "zstd"],
  ["uncompressed", "none"],
])("a topic kept in %s is read exactly, with the producer's times", async (kept, codec) => {
  const name = await topic(kept, 1, [{ name: "compression.type", value: kept }]);
  const value = Buffer.alloc(3_000, kept);
  await kafka.produce(name, [{ key: null, value, headers: [], timestampMs: 1_700_000_000_123n }]);
  const { records } = await read(name, { kind: "oldest" });
  expect(records).toMatchObject([
    { codec, offset: 0n, timestampMs: 1_700_000_000_123n, timestampType: "create", value },
  ]);
});

test("aborted records are left out when reading committed and there when reading uncommitted", async () => {
  const name = await topic("transactions");
  const producer = other.producer({ transactionalId: `${name}-tx`, idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  for (const [value, commit] of [
    ["a", true],
    ["b", false],
    ["c", true],
  ] as const) {
    const transaction = await producer.transaction();
    await transaction.send({ topic: name, messages: [{ value }] });
    await (commit ? transaction.commit() : transaction.abort());
  }
  await producer.disconnect();
  // A commit is answered before its markers are in the log, so the stable end comes a little later.
  await expect
    .poll(async () => texts((await read(name, { kind: "oldest" })).records), { timeout: 20_000 })
    .toEqual(["a", "c"]);
  expect(texts((await read(name, { kind: "newest" })).records)).toEqual(["c", "a"]);
  expect(texts((await read(name, { kind: "oldest" }, { isolation: "read_uncommitted" })).records)).toEqual([
    "a",
    "b",
    "c",
  ]);
  const { producers } = await kafka.producers([{ topic: name, partitions: [0] }]);
  expect(producers).toMatchObject([{ topic: name, partition: 0, transactionStart: -1n }]);
});

test("pages of the newest join without a hole or a double, over batches of any size and several partitions", async () => {
  const name = await topic("pages", 3);
  const producer = other.producer();
  await producer.connect();
  for (const [index, count] of [1, 500, 3, 40, 1_000, 2].entries()) {
    await producer.send({
      topic: name,
      messages: messages(count, index * 1_000).map((one, n) => ({ ...one, partition: n % 3 })),
    });
  }
  await producer.disconnect();
  const seen: string[] = [];
  let before = new Map<number, bigint>();
  for (let page = 0; page < 50; page += 1) {
    const { records, coverage } = await read(name, { kind: "newest", before }, { limit: 97 });
    seen.push(...records.map(({ partition, offset }) => `${partition}:${offset}`));
    before = new Map(coverage.map(({ partition, from, end }) => [partition, from ?? before.get(partition) ?? end]));
    if (coverage.every(({ stopped }) => stopped === "begin")) break;
  }
  // Counted by the other client: one that tries a send again may write some of it twice.
  const admin = other.admin();
  await admin.connect();
  const written = await admin.fetchTopicOffsets(name);
  await admin.disconnect();
  const total = written.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
  expect(total).toBeGreaterThanOrEqual(1_546);
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
});

test("a byte limit ends a read early and the coverage says so", async () => {
  const name = await topic("bytes");
  const value = Buffer.alloc(100_000, 7);
  await kafka.produce(
    name,
    Array.from({ length: 12 }, () => ({ key: null, value, headers: [] })),
  );
  const newest = await read(name, { kind: "newest" }, { maxBytes: 350_000 });
  expect(newest.coverage[0]).toMatchObject({ to: 12n, end: 12n, begin: 0n });
  expect(["bytes", "limit"]).toContain(newest.coverage[0]?.stopped);
  expect(newest.records.length).toBeGreaterThan(0);
  expect(newest.records.length).toBeLessThan(12);
  expect(newest.records[0]?.offset).toBe(11n);
  const oldest = await read(name, { kind: "oldest" }, { maxBytes: 350_000 });
  expect(oldest.coverage[0]).toMatchObject({ from: 0n, stopped: "bytes" });
  expect(BigInt(oldest.records.length)).toBe(oldest.coverage[0]?.to);
});

test("a time finds the first record at or after it; one in the future finds nothing and says where the end is", async () => {
  const name = await topic("times");
  await kafka.produce(
    name,
    [1_000n, 2_000n, 3_000n].map((timestampMs) => ({ key: null, value: null, headers: [], timestampMs })),
  );
  expect((await read(name, { kind: "time", timestampMs: 1_500n })).records.map(({ offset }) => offset)).toEqual([
    1n,
    2n,
  ]);
  const future = await read(name, { kind: "time", timestampMs: 2n ** 52n });
  expect(future.records).toEqual([]);
  expect(future.coverage).toMatchObject([{ begin: 0n, end: 3n, stopped: "end" }]);
});

test("an offset that is deleted is not passed over in silence", async () => {
  const name = await topic("deleted");
  await kafka.produce(
    name,
    [1, 2, 3, 4].map((n) => ({ key: null, value: Buffer.from(`${n}`), headers: [] })),
  );
  const admin = other.admin();
  await admin.connect();
  await admin.fetchTopicOffsets(name); // loads what the next call needs
  await admin.deleteTopicRecords({ topic: name, partitions: [{ partition: 0, offset: "2" }] });
  await admin.disconnect();
  const { records, coverage } = await read(name, { kind: "offset", offset: 0n });
  expect(coverage).toMatchObject([{ begin: 2n, from: 2n, to: 4n }]);
  expect(texts(records)).toEqual(["3", "4"]);
  const over = new AbortController();
  for await (const batch of kafka.tailRecords(
    { topic: name, from: new Map([[0, 0n]]), isolation: "read_committed", maxBytes: 1e6 },
    over.signal,
  )) {
    if (batch.records.length > 0) {
      expect(texts(batch.records)).toEqual(["3", "4"]);
      over.abort();
    } else expect(batch.gaps).toEqual([{ partition: 0, from: 0n, to: 2n }]);
  }
});

test("reading makes no group, and a group's offsets are moved, read back and deleted", async () => {
  const name = await topic("groups", 2);
  await read(name, { kind: "newest" });
  const { groups } = await kafka.describeGroups((await kafka.listGroups()).groups);
  const clients = [...groups.values()].flatMap(({ members }) => (members ?? []).map(({ clientId }) => clientId));
  expect(clients).not.toContain("millrace");
  const group = `${name}-group`;
  await kafka.commitOffsets(group, [
    { topic: name, partition: 0, offset: 5n },
    { topic: name, partition: 1, offset: 2n ** 53n + 1n },
  ]);
  const { offsets } = await kafka.committedOffsets([{ id: group, type: "classic" }]);
  expect(offsets.get(group)?.map(({ partition, offset }) => [partition, offset])).toEqual([
    [0, 5n],
    [1, 2n ** 53n + 1n],
  ]);
  expect((await kafka.listGroups()).groups).toContainEqual(
    expect.objectContaining({ id: group, state: "Empty", type: "classic" }),
  );
  await kafka.deleteOffsets(group, [{ topic: name, partitions: [1] }]);
  expect((await kafka.committedOffsets([{ id: group, type: "classic" }])).offsets.get(group)).toHaveLength(1);
  await kafka.deleteGroup(group);
  await expect(kafka.deleteGroup(group)).rejects.toMatchObject({ code: "not_found" });
});

test("a live member is described with what it is assigned, and guards the group's offsets", async () => {
  const name = await topic("members", 2);
  const group = `${name}-group`;
  const consumer = other.consumer({ groupId: group });
  await consumer.connect();
  await consumer.subscribe({ topic: name });
  await new Promise<void>((resolve) => {
    consumer.on(consumer.events.GROUP_JOIN, () => resolve());
    void consumer.run({ eachMessage: async () => undefined });
  });
  const described = (await kafka.describeGroups([{ id: group, type: "classic" }])).groups.get(group);
  expect(described).toMatchObject({
    state: "Stable",
    members: [{ clientId: "it", assigned: [{ topic: name, partitions: [0, 1] }] }],
  });
  await expect(kafka.commitOffsets(group, [{ topic: name, partition: 0, offset: 0n }])).rejects.toMatchObject({
    code: "conflict",
  });
  await consumer.disconnect();
  await kafka.deleteGroup(group);
});

test("a broker that is not there is named within the time limit", async () => {
  const nobody = connectKafka({ brokers: ["127.0.0.1:1"], requestTimeoutMs: 1_000 });
  await expect(nobody.metadata()).rejects.toMatchObject({
    code: "unreachable",
    system: "kafka",
    message: expect.stringContaining("127.0.0.1:1"),
  });
  await nobody.close();
});
