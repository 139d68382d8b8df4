import { Kafka, logLevel } from "kafkajs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { collectGroups } from "@/lib/groups/collect-groups";
import { removeGroup } from "@/lib/groups/remove-group";
import { moveOffsets } from "@/lib/groups/reset-offsets";
import { takeBackReset } from "@/lib/groups/undo-reset";
import { connectKafka } from "@/lib/systems/kafka/connect";

const brokers = env().KAFKA_BROKERS ?? [];
const kafka = connectKafka({ brokers, requestTimeoutMs: 10_000 });
// A second client, that Millrace's own has no part in: what it sees is what the cluster has.
const foreign = new Kafka({ brokers, logLevel: logLevel.NOTHING });
const admin = foreign.admin();
const topic = `test.groups-${crypto.randomUUID()}`;
const groupId = `${topic}-group`;
const write = {
  environment: `e-${topic}`,
  group: groupId,
  actor: { id: "t", name: "tester", via: "system" as const, bindings: [] },
  requestId: "r",
};
const committed = async () => {
  const [offsets] = await admin.fetchOffsets({ groupId, topics: [topic] });
  return offsets?.partitions.sort((a, b) => a.partition - b.partition).map(({ offset }) => offset);
};
const reset = (to: Parameters<typeof moveOffsets>[0]["to"], dryRun = false) =>
  moveOffsets({ ...write, topic, to, dryRun }, kafka);

beforeAll(async () => {
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 2 }] });
  const records = Array.from({ length: 100 }, (_, at) => ({
    value: String(at),
    timestamp: String(1_700_000_000_000 + at * 1000),
  }));
  await kafka.produce(
    topic,
    records.map(({ value, timestamp }, at) => ({
      partition: at % 2,
      key: null,
      value: Buffer.from(value),
      headers: [],
      timestampMs: BigInt(timestamp),
    })),
  );
  await admin.setOffsets({
    groupId,
    topic,
    partitions: [
      { partition: 0, offset: "10" },
      { partition: 1, offset: "20" },
    ],
  });
});
afterAll(async () => {
  await admin.deleteGroups([groupId]).catch(() => undefined);
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
  await kafka.close();
});

test("a stopped group's lag is counted in records, and in seconds from the time of its next record", async () => {
  const look = async () => (await collectGroups(write.environment, kafka)).groups.find(({ id }) => id === groupId);
  // A look reads the times of fifty records at most: on a cluster with more groups behind it takes another look.
  await expect.poll(async () => (await look())?.lagSeconds ?? null, { timeout: 30_000 }).not.toBeNull();
  const group = await look();
  expect(group).toMatchObject({ state: "Empty", members: 0, lag: "70" });
  const next = 1_700_000_000_000 + 20 * 1000;
  expect(Math.abs((group?.lagSeconds ?? 0) - (Date.now() - next) / 1000)).toBeLessThan(30);
});

test("a preview changes nothing", async () => {
  expect((await reset({ kind: "earliest" }, true)).moves).toMatchObject([
    { partition: 0, from: "10", to: "0", records: "-10" },
    { partition: 1, from: "20", to: "0", records: "-20" },
  ]);
  expect(await committed()).toEqual(["10", "20"]);
});

test("a reset to a time starts each partition at its first record of that time or later, and undo brings back what was", async () => {
  const at = new Date(1_700_000_000_000 + 60_000).toISOString();
  const { auditId } = await reset({ kind: "time", at });
  expect(await committed()).toEqual(["30", "30"]);
  const undo = { ...write, auditId: auditId ?? "", dryRun: false };
  await takeBackReset(undo, kafka);
  expect(await committed()).toEqual(["10", "20"]);
  await expect(takeBackReset(undo, kafka)).rejects.toMatchObject({ code: "conflict" });
});

test("while a member is in the group the reset is refused and nothing moves", async () => {
  const consumer = foreign.consumer({ groupId, sessionTimeout: 10_000 });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic] });
  await consumer.run({ autoCommit: false, eachMessage: async () => undefined });
  await expect.poll(async () => (await reset({ kind: "latest" }, true)).blocked, { timeout: 30_000 }).toMatch(/member/);
  await expect(reset({ kind: "latest" })).rejects.toMatchObject({ code: "conflict" });
  await consumer.disconnect();
  expect(await committed()).toEqual(["10", "20"]);
});

test("a group is deleted only by its typed name", async () => {
  await expect(removeGroup({ ...write, typedName: "other" }, kafka)).rejects.toMatchObject({ code: "invalid_input" });
  await removeGroup({ ...write, typedName: groupId }, kafka);
  expect((await admin.listGroups()).groups.map((group) => group.groupId)).not.toContain(groupId);
});
