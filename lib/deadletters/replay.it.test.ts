import { Kafka, logLevel, type Message, Partitioners } from "kafkajs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { collectDeadLetters } from "@/lib/deadletters/collect-dead-letters";
import { forgetLetters } from "@/lib/deadletters/forget-letters";
import { markSending, nextLetters } from "@/lib/deadletters/ledger";
import { findLetters } from "@/lib/deadletters/list-letters";
import { getOneReplay } from "@/lib/deadletters/list-replays";
import { recordsToSend } from "@/lib/deadletters/records-to-send";
import { runReplay } from "@/lib/deadletters/run-replay";
import { transactionalIdOf } from "@/lib/deadletters/send-batch";
import { beginReplay } from "@/lib/deadletters/start-replay";
import { targetEnds } from "@/lib/deadletters/target-ends";
import { setWatched } from "@/lib/deadletters/watch-topic";
import { env } from "@/lib/env";
import { connectKafka } from "@/lib/systems/kafka/connect";

const brokers = env().KAFKA_BROKERS ?? [];
const kafka = connectKafka({ brokers, requestTimeoutMs: 10_000 });
const other = new Kafka({ clientId: "it", brokers: [...brokers], logLevel: logLevel.NOTHING });
const producer = other.producer({ createPartitioner: Partitioners.DefaultPartitioner });
const base = `test.replay-${crypto.randomUUID().slice(0, 8)}`;
const environment = `e-${base}`;
const dlq = `${base}.dlq`;
const bindings = [{ role: "operator" as const, environment: "*", pattern: "*" }];
const actor = { id: "t", name: "tester", via: "system" as const, bindings };
const signal = new AbortController().signal;
const made: string[] = [];
const AT = String(Date.now() - 3_600_000);

const topic = async (name: string, partitions: number, configs: { name: string; value: string }[] = []) => {
  made.push(name);
  await kafka.createTopic({ name, partitions, replicationFactor: 1, configs });
  return name;
};
/** Writes letters and waits until they are indexed; gives them as a selection, in order. */
async function letters(origin: string, messages: (Message & { from?: number })[]) {
  const before = new Set((await indexed()).map(({ offset }) => offset));
  const failed = messages.map(({ from = 1, headers, ...message }) => ({
    ...message,
    partition: 0,
    timestamp: AT,
    headers: {
      ...headers,
      "__connect.errors.topic": origin,
      "__connect.errors.partition": String(from),
      "__connect.errors.offset": "5",
      "__connect.errors.exception.message": `wrong in ${origin}`,
    },
  }));
  await producer.send({ topic: dlq, messages: failed });
  await collectDeadLetters(environment, kafka, signal);
  const found = (await indexed()).filter(({ offset }) => !before.has(offset));
  return found.sort((a, b) => Number(a.offset) - Number(b.offset));
}
const indexed = async () =>
  (await findLetters(environment, actor, { cause: undefined, topic: dlq, after: undefined, limit: 500 })).letters;
const replay = (chosen: { topic: string; partition: number; offset: string }[], more: object = {}) => {
  const selection = { kind: "letters" as const, letters: chosen };
  const how = { target: null, failureHeaders: "drop" as const, dryRun: false, ...more };
  return beginReplay({ environment, actor, requestId: "r", selection, ...how }, kafka, async () => undefined);
};
const started = async (...args: Parameters<typeof replay>): Promise<string> => (await replay(...args)).replay ?? "";
const outcome = async (id: string) => (await getOneReplay(environment, actor, id)).replay;

/** What a foreign consumer that reads committed records only gets, up to a record written after all others. */
async function foreign(name: string, partitions: number) {
  const group = `${base}-${crypto.randomUUID()}`;
  const marks = Array.from({ length: partitions }, (_, partition) => ({ partition, value: group }));
  await producer.send({ topic: name, messages: marks });
  const consumer = other.consumer({ groupId: group, readUncommitted: false });
  const got: { partition: number; message: Record<string, unknown> }[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic: name, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    let ends = 0;
    const run = consumer.run({
      eachMessage: async ({ partition, message }) => {
        if (message.value?.toString() === group) ends++;
        else got.push({ partition, message: { ...message } });
        if (ends === partitions) resolve();
      },
    });
    run.catch(reject);
  });
  await consumer.disconnect();
  await kafka.deleteGroup(group);
  return got.filter(({ message }) => !String(message.value).startsWith(base));
}
const values = async (name: string, count: number) =>
  (await foreign(name, count)).map(({ message }) => String(message.value));

beforeAll(async () => {
  await producer.connect();
  await topic(dlq, 1);
  await setWatched({ environment, topic: dlq, watched: true, dryRun: false, actor, requestId: "r" }, kafka);
});
afterAll(async () => {
  for (const name of made) await kafka.deleteTopic(name).catch(() => undefined);
  await producer.disconnect();
  await kafka.close();
  const where = { where: { environment } };
  for (const { id } of await db().replay.findMany(where))
    await db().replayedLetter.deleteMany({ where: { replayId: id } });
  await db().replay.deleteMany(where);
  await db().$transaction(forgetLetters(environment));
  await db().$disconnect();
});

test("a replayed letter is, for a foreign reader, the record it was: key, value, partition, time and headers byte by byte", async () => {
  const origin = await topic(`${base}.orders`, 3);
  const key = Buffer.from([0, 255, 1]);
  const value = Buffer.from([0, 1, 254, 255, 10]);
  const own = { "trace-id": Buffer.from([9, 0, 200]), twice: ["a", "b"] };
  const chosen = await letters(origin, [
    { key, value, headers: own, from: 2 },
    { key: null, value: null, from: 0 },
  ]);
  const plan = await replay(chosen, { dryRun: true });
  expect(plan).toMatchObject({ selected: 2, toSend: 2, blocked: null, replay: null, leftOut: [] });
  expect(plan.targets).toEqual([
    {
      topic: origin,
      letters: 2,
      problem: null,
      partitions: [
        { partition: 0, letters: 1 },
        { partition: 2, letters: 1 },
      ],
    },
  ]);
  const id = await started(chosen);
  await runReplay(id, kafka, signal);
  const got = await foreign(origin, 3);
  expect(got).toHaveLength(2);
  const first = got.find(({ partition }) => partition === 2)?.message;
  expect(first).toMatchObject({ key, value, timestamp: AT });
  expect(first?.headers).toEqual({
    "trace-id": own["trace-id"],
    twice: [Buffer.from("a"), Buffer.from("b")],
    "x-millrace-replay-id": Buffer.from(id),
    "x-millrace-replay-attempt": Buffer.from("1"),
    "x-millrace-replay-from": Buffer.from(`${dlq}-0-${chosen[0]?.offset}`),
  });
  expect(got.find(({ partition }) => partition === 0)?.message).toMatchObject({ key: null, value: null });
  expect(await outcome(id)).toMatchObject({ state: "done", letters: 2, sent: 2, failed: 0 });
});

test("a letter that was sent is left out of every later replay, and headers of the failure stay where that is said", async () => {
  const target = await topic(`${base}.kept`, 1);
  const chosen = await letters("gone.topic", [{ value: "once" }]);
  expect(await replay(chosen, { dryRun: true })).toMatchObject({ toSend: 0, blocked: "There is no topic gone.topic." });
  await runReplay(await started(chosen, { target, failureHeaders: "keep" }), kafka, signal);
  const again = await replay(chosen, { target, dryRun: true });
  expect(again).toMatchObject({ toSend: 0, leftOut: [{ why: "were replayed already", letters: 1 }] });
  await expect(replay(chosen, { target })).rejects.toMatchObject({ code: "conflict" });
  const got = await foreign(target, 1);
  expect(got).toHaveLength(1);
  expect(got[0]?.message.headers).toMatchObject({ "__connect.errors.topic": Buffer.from("gone.topic") });
  expect((await indexed()).find(({ offset }) => offset === chosen[0]?.offset)?.done).toMatchObject({
    state: "sent",
    targetTopic: target,
    targetPartition: 0,
    targetOffset: "0",
  });
});

test("of clicks at the same moment, and runs of the same replay at the same moment, each letter is sent once", async () => {
  const origin = await topic(`${base}.clicks`, 2);
  const chosen = await letters(
    origin,
    Array.from({ length: 40 }, (_, at) => ({ value: `click ${at}` })),
  );
  const asked = await Promise.allSettled([1, 2, 3].map(() => replay(chosen)));
  const ids = asked.flatMap((one) => (one.status === "fulfilled" && one.value.replay ? [one.value.replay] : []));
  expect(ids).toHaveLength(1);
  await Promise.allSettled([...ids, ...ids, ...ids].map((id) => runReplay(id, kafka, signal)));
  for (const id of ids) await runReplay(id, kafka, signal).catch(() => runReplay(id, kafka, signal));
  expect((await values(origin, 2)).toSorted()).toEqual(chosen.map((_, at) => `click ${at}`).toSorted());
  expect(await outcome(ids[0] ?? "")).toMatchObject({ state: "done", sent: 40 });
});

/** Does what a run does up to the moment before it sends: the intent is written, the ends of the target are noted. */
async function dieBeforeSending(id: string) {
  const next = await nextLetters(id, 100);
  const { letters: sending, records } = await recordsToSend({ id, failureHeaders: "drop" }, next, kafka);
  await markSending(id, sending, await targetEnds(sending, kafka));
  return records;
}

test("a process that dies after the commit, before the ledger is settled: the next finds the letters in the target and sends none twice", async () => {
  const origin = await topic(`${base}.after`, 2);
  const chosen = await letters(origin, [{ value: "one" }, { value: "two", key: "k" }]);
  const id = await started(chosen);
  const records = await dieBeforeSending(id);
  const dying = await kafka.openTransactional(transactionalIdOf(id));
  await dying.write(records);
  await dying.close();
  expect(await outcome(id)).toMatchObject({ sent: 0, letters: 2 });
  await producer.send({ topic: origin, messages: Array.from({ length: 20 }, (_, at) => ({ value: `${base} ${at}` })) });
  await runReplay(id, kafka, signal);
  expect((await values(origin, 2)).toSorted()).toEqual(["one", "two"]);
  expect(await outcome(id)).toMatchObject({ state: "done", sent: 2, failed: 0, unknown: 0 });
  const done = (await indexed()).find(({ offset }) => offset === chosen[0]?.offset)?.done;
  expect(done).toMatchObject({ state: "sent", targetPartition: 1, targetOffset: expect.stringMatching(/^\d+$/) });
});

test("a process that dies before the commit, its transaction still open: the letters are sent exactly once, and the dead one can write no more", async () => {
  const origin = await topic(`${base}.before`, 2);
  const chosen = await letters(origin, [{ value: "one" }, { value: "two" }]);
  const id = await started(chosen);
  await dieBeforeSending(id);
  const zombie = other.producer({ transactionalId: transactionalIdOf(id), idempotent: true, maxInFlightRequests: 1 });
  await zombie.connect();
  const open = await zombie.transaction();
  await open.send({ topic: origin, messages: [{ value: "never committed", partition: 1 }] });
  await runReplay(id, kafka, signal);
  await expect(open.commit()).rejects.toThrow();
  await zombie.disconnect();
  expect((await values(origin, 2)).toSorted()).toEqual(["one", "two"]);
  expect(await outcome(id)).toMatchObject({ state: "done", sent: 2 });
});

test("while somebody else's open transaction hides the end of the target, nothing is sent again on a guess", async () => {
  const origin = await topic(`${base}.hidden`, 2);
  const chosen = await letters(origin, [{ value: "one" }]);
  const id = await started(chosen);
  const records = await dieBeforeSending(id);
  const stranger = other.producer({ transactionalId: `${base}-x`, idempotent: true, maxInFlightRequests: 1 });
  await stranger.connect();
  const open = await stranger.transaction();
  await open.send({ topic: origin, messages: [{ value: `${base} stranger`, partition: 1 }] });
  const dying = await kafka.openTransactional(transactionalIdOf(id));
  await dying.write(records);
  await dying.close();
  await expect(runReplay(id, kafka, signal)).rejects.toMatchObject({ retryable: true });
  expect(await outcome(id)).toMatchObject({ state: "waiting", problem: { system: "kafka" } });
  await open.abort();
  await stranger.disconnect();
  await runReplay(id, kafka, signal);
  expect(await values(origin, 2)).toEqual(["one"]);
  expect(await outcome(id)).toMatchObject({ state: "done", sent: 1 });
});

test("a record that the target refuses fails alone, says why, and may be replayed once the target takes it", async () => {
  const origin = await topic(`${base}.small`, 2, [{ name: "max.message.bytes", value: "2000" }]);
  const noise = () => Buffer.from(Array.from({ length: 8_000 }, () => Math.floor(Math.random() * 256)));
  const chosen = await letters(origin, [{ value: "one" }, { value: noise() }, { value: "three" }]);
  const id = await started(chosen);
  await runReplay(id, kafka, signal);
  expect((await values(origin, 2)).toSorted()).toEqual(["one", "three"]);
  expect(await outcome(id)).toMatchObject({ state: "done", sent: 2, failed: 1 });
  const { failures } = await getOneReplay(environment, actor, id);
  expect(failures).toMatchObject([
    { letter: { offset: chosen[1]?.offset }, problem: expect.stringContaining("larger") },
  ]);
  await kafka.alterTopicConfigs(origin, [{ name: "max.message.bytes", value: "100000" }], false);
  await runReplay(await started(chosen), kafka, signal);
  expect(await foreign(origin, 2)).toHaveLength(3);
});

test("a letter that comes back carries its attempt, which is counted, and a limit stops it", async () => {
  const origin = await topic(`${base}.loop`, 2);
  const back = { "x-millrace-replay-id": crypto.randomUUID(), "x-millrace-replay-attempt": "2" };
  const [twice] = await letters(origin, [{ value: "came back", headers: back }]);
  expect(twice).toMatchObject({ attempt: 2, cameFrom: back["x-millrace-replay-id"] });
  await runReplay(await started(twice ? [twice] : []), kafka, signal);
  const [got] = await foreign(origin, 2);
  expect(got?.message.headers).toMatchObject({ "x-millrace-replay-attempt": Buffer.from("3") });
  const thrice = await letters(origin, [{ value: "again", headers: { ...back, "x-millrace-replay-attempt": "3" } }]);
  const plan = await replay(thrice, { dryRun: true });
  expect(plan).toMatchObject({ toSend: 0, leftOut: [{ why: "came back 3 times: the limit", letters: 1 }] });
});

test("a whole cause is replayed as it was looked at: letters that came later wait for the next look", async () => {
  const origin = await topic(`${base}.group`, 2);
  const chosen = await letters(
    origin,
    Array.from({ length: 450 }, (_, at) => ({ value: `letter ${at}` })),
  );
  const selection = { kind: "cause" as const, cause: chosen[0]?.fingerprint ?? "" };
  const command = { environment, actor, requestId: "r", target: null, failureHeaders: "drop" as const };
  const plan = await beginReplay({ ...command, selection, dryRun: true }, kafka, async () => undefined);
  expect(plan.toSend).toBe(450);
  await letters(origin, [{ value: "later" }]);
  const frozen = { ...selection, ...(plan.upTo ? { upTo: plan.upTo } : {}) };
  const run = await beginReplay({ ...command, selection: frozen, dryRun: false }, kafka, async () => undefined);
  await runReplay(run.replay ?? "", kafka, signal);
  expect((await values(origin, 2)).toSorted()).toEqual(chosen.map((_, at) => `letter ${at}`).toSorted());
});

test("who may not replay into the target is told so before anything is claimed", async () => {
  const origin = await topic(`${base}.guarded`, 2);
  const chosen = await letters(origin, [{ value: "x" }]);
  const only = [{ role: "operator" as const, environment: "*", pattern: dlq }];
  const selection = { kind: "letters" as const, letters: chosen };
  const command = { environment, actor: { ...actor, bindings: only }, requestId: "r", selection, target: null };
  const plan = await beginReplay({ ...command, failureHeaders: "drop", dryRun: true }, kafka, async () => undefined);
  expect(plan.blocked).toContain("lacks the permission deadletters.replay");
});
