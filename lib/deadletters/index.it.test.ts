import { Kafka, logLevel } from "kafkajs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { collectDeadLetters } from "@/lib/deadletters/collect-dead-letters";
import { getOneLetter } from "@/lib/deadletters/get-letter";
import { findCauses } from "@/lib/deadletters/list-causes";
import { findLetters } from "@/lib/deadletters/list-letters";
import { pruneLetters } from "@/lib/deadletters/prune-letters";
import { setWatched } from "@/lib/deadletters/watch-topic";
import { env } from "@/lib/env";
import { writeSnapshot } from "@/lib/snapshots/write-snapshot";
import { connectKafka } from "@/lib/systems/kafka/connect";
import { collectTopics } from "@/lib/topics/collect-topics";

const brokers = env().KAFKA_BROKERS ?? [];
const kafka = connectKafka({ brokers, requestTimeoutMs: 10_000 });
const other = new Kafka({ clientId: "it", brokers: [...brokers], logLevel: logLevel.NOTHING });
const producer = other.producer();
const base = `test.letters-${crypto.randomUUID().slice(0, 8)}`;
const environment = `e-${base}`;
const named = `${base}.dlq`;
const silent = `${base}.parked`;
const headed = `${base}.odd`;
const bindings = [{ role: "operator" as const, environment: "*", pattern: "*" }];
const actor = { id: "t", name: "tester", via: "system" as const, bindings };
const page = { cause: undefined, topic: undefined, after: undefined, limit: 200 };

const connectHeaders = (message: string, offset: bigint) => ({
  "__connect.errors.topic": "orders",
  "__connect.errors.partition": "1",
  "__connect.errors.offset": String(offset),
  "__connect.errors.stage": "VALUE_CONVERTER",
  "__connect.errors.exception.class.name": "org.apache.kafka.connect.errors.DataException",
  "__connect.errors.exception.message": message,
  "__connect.errors.exception.stacktrace": `x\nCaused by: java.lang.NumberFormatException: For input string: "${message}"`,
});
const look = async () => {
  const mine = (await collectTopics(environment, kafka)).topics.filter(({ name }) => name.startsWith(base));
  await writeSnapshot({ environment, kind: "topics" }, { topics: mine, problems: [] }, 1);
  return collectDeadLetters(environment, kafka, new AbortController().signal);
};

beforeAll(async () => {
  await producer.connect();
  for (const name of [named, silent, headed])
    await kafka.createTopic({ name, partitions: 2, replicationFactor: 1, configs: [] });
  const letters = [7n, 2n ** 53n + 1n, 12n].map((at) => ({
    key: `k${at}`,
    value: `v${at}`,
    headers: connectHeaders(`Value "${at}" of order ${at} does not fit`, at),
  }));
  await producer.send({ topic: named, messages: letters });
  await producer.send({ topic: headed, messages: [letters[0] ?? { value: null }] });
  await producer.send({ topic: silent, messages: [{ value: "no header says why" }, { value: null }] });
});
afterAll(async () => {
  for (const name of [named, silent, headed]) await kafka.deleteTopic(name).catch(() => undefined);
  await producer.disconnect();
  await kafka.close();
  const where = { where: { environment } };
  await db().deadLetter.deleteMany(where);
  await db().deadLetterCause.deleteMany(where);
  await db().deadLetterCursor.deleteMany(where);
  await db().deadLetterTopic.deleteMany(where);
  await db().snapshot.deleteMany(where);
  await db().$disconnect();
});

test("topics are recognised by name and by the headers of their records; each letter is indexed once, however often one looks", async () => {
  for (const _ of [1, 2, 3]) expect(await look()).toMatchObject({ watched: 2, indexed: 4, problems: [] });
  const { topics, causes } = await findCauses(environment, actor, undefined);
  expect(topics.map(({ topic, foundBy, letters, behind }) => [topic, foundBy, letters, behind])).toEqual([
    [named, "name", 3, "0"],
    [headed, "headers", 1, "0"],
  ]);
  expect(causes).toHaveLength(1);
  expect(causes[0]).toMatchObject({ letters: 4, seen: "4", message: 'Value "…" of order # does not fit' });
  expect(causes[0]?.trend.reduce((sum, count) => sum + count, 0)).toBe(4);
  expect(causes[0]?.deletedFrom).not.toBeNull();
});

test("a topic named by hand is indexed, and letters that say nothing are a cause of their own", async () => {
  const command = { environment, topic: silent, watched: true, actor, requestId: "r" };
  expect(await setWatched({ ...command, dryRun: true }, kafka)).toMatchObject({ applied: false, auditId: null });
  expect((await look()).watched).toBe(2);
  await setWatched({ ...command, dryRun: false }, kafka);
  expect(await look()).toMatchObject({ watched: 3, indexed: 6 });
  const { causes } = await findCauses(environment, actor, silent);
  expect(causes).toMatchObject([{ reason: "The record does not say why it is here.", letters: 2, topics: [silent] }]);
  await expect(setWatched({ ...command, topic: `${base}.none`, dryRun: false }, kafka)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("letters come in pages without a gap, with their origin digit for digit", async () => {
  const keys: string[] = [];
  let after: string | undefined;
  do {
    const reply = await findLetters(environment, actor, { ...page, after, limit: 1 });
    keys.push(...reply.letters.map(({ topic, partition, offset }) => `${topic} ${partition} ${offset}`));
    after = reply.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(keys).size).toBe(6);
  expect(keys).toHaveLength(6);
  const { letters } = await findLetters(environment, actor, { ...page, topic: named });
  const big = letters.find(({ key }) => key === `k${2n ** 53n + 1n}`);
  expect(big).toMatchObject({
    originTopic: "orders",
    originPartition: 1,
    originOffset: "9007199254740993",
    attempt: 0,
  });
  const one = await getOneLetter({
    environment,
    topic: named,
    partition: big?.partition ?? 0,
    offset: BigInt(big?.offset ?? 0),
  });
  expect(one).toMatchObject({ stage: "VALUE_CONVERTER", history: [] });
});

test("who may see other topics only sees neither letter nor cause", async () => {
  const stranger = { ...actor, bindings: [{ role: "viewer" as const, environment: "*", pattern: "orders.*" }] };
  expect(await findCauses(environment, stranger, undefined)).toMatchObject({ causes: [], topics: [] });
  expect(await findLetters(environment, stranger, page)).toEqual({ letters: [], next: null });
});

test("the index keeps to its size, the oldest letters go, and a cause remembers how many there were", async () => {
  expect(await pruneLetters(environment, 5)).toBe(5);
  const { causes } = await findCauses(environment, actor, undefined);
  expect(causes.reduce((sum, { letters }) => sum + letters, 0)).toBe(5);
  expect(causes.reduce((sum, { seen }) => sum + Number(seen), 0)).toBe(6);
});

test("a topic made anew under its name begins anew, and one that is gone leaves the room", async () => {
  await kafka.deleteTopic(named);
  await kafka.createTopic({ name: named, partitions: 2, replicationFactor: 1, configs: [] });
  await producer.send({ topic: named, messages: [{ value: "new", headers: connectHeaders("other words", 1n) }] });
  await kafka.deleteTopic(headed);
  await look();
  const { topics } = await findCauses(environment, actor, undefined);
  expect(topics.map(({ topic, letters }) => [topic, letters])).toEqual([
    [named, 1],
    [silent, 2],
  ]);
});
