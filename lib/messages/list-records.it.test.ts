import { afterAll, beforeAll, expect, test } from "vitest";
import { listRecords, type TailEvent } from "@/lib/messages/contract";
import { getOneRecord } from "@/lib/messages/get-record";
import { readPage } from "@/lib/messages/list-records";
import { tailTopic } from "@/lib/messages/tail-records";
import { connectKafka } from "@/lib/systems/kafka/connect";

const kafka = connectKafka({ brokers: (process.env.KAFKA_BROKERS ?? "").split(","), requestTimeoutMs: 10_000 });
const topic = `it-messages-${process.pid}-${Date.now()}`;
const systems = { kafka, lookup: undefined };
const query = (given: Record<string, string>) => listRecords.query.parse(given);
const record = (n: number) => ({
  key: Buffer.from(`k${n}`),
  value: Buffer.from(`{"n":${n},"id":9007199254740993}`),
  headers: [{ key: "trace", value: Buffer.from("abc") }],
  partition: n % 2,
});

beforeAll(async () => {
  await kafka.createTopic({ name: topic, partitions: 2, replicationFactor: 1, configs: [] });
  await kafka.produce(topic, [0, 1, 2, 3, 4, 5].map(record));
});
afterAll(async () => {
  await kafka.deleteTopic(topic);
  await kafka.close();
});

test("pages back from the newest meet each record once, and say what was looked at", async () => {
  const seen: string[] = [];
  let positions: string | null = "";
  for (let page = 0; positions !== null && page < 10; page += 1) {
    const reply = await readPage(topic, query({ limit: "4", ...(positions ? { positions } : {}) }), systems);
    seen.push(...reply.records.map((one) => `${one.partition}:${one.offset}`));
    positions = reply.next;
    if (page === 0)
      expect(reply.partitions.map(({ begin, end }) => [begin, end])).toEqual([
        ["0", "3"],
        ["0", "3"],
      ]);
  }
  expect(seen.toSorted()).toEqual(["0:0", "0:1", "0:2", "1:0", "1:1", "1:2"]);
});

test("from an offset, in one partition, with key, value and headers read exactly", async () => {
  const reply = await readPage(topic, query({ from: "offset", offset: "1", partitions: "0" }), systems);
  expect(reply.records.map((one) => one.offset)).toEqual(["1", "2"]);
  expect(reply.records[0]).toMatchObject({
    key: { format: "text", value: "k2" },
    value: { format: "json", value: '{"n":2,"id":9007199254740993}' },
    headers: [{ key: "trace", encoding: "text", value: "abc" }],
  });
  expect(reply.next).toBeNull();
});

test("one record in full, and what became of one that is not there", async () => {
  const wanted = { topic, partition: 1, offset: 2n, isolation: "read_committed" as const };
  const reply = await getOneRecord(wanted, systems);
  expect(Buffer.from(reply.valueBytes?.base64 ?? "", "base64").toString()).toBe('{"n":5,"id":9007199254740993}');
  await expect(getOneRecord({ ...wanted, offset: 99n }, systems)).rejects.toMatchObject({
    code: "not_found",
    hint: "The partition ends at 3: it is not written yet.",
  });
});

test("a topic that does not exist is not_found", async () => {
  await expect(readPage(`${topic}-none`, query({}), systems)).rejects.toMatchObject({ code: "not_found" });
});

test("the tail shows what is written after it began, and ends within a second of the reader leaving", async () => {
  const over = new AbortController();
  const events: TailEvent[] = [];
  const tail = tailTopic(
    { topic, isolation: "read_committed" },
    systems,
    (event, data) => {
      if (event === "records") events.push(data as TailEvent);
      return true;
    },
    over.signal,
  );
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await kafka.produce(topic, [record(6)]);
  await expect
    .poll(() => events.flatMap((event) => event.records).map((one) => one.key.value), { timeout: 10_000 })
    .toEqual(["k6"]);
  const leftMs = performance.now();
  over.abort();
  await tail;
  expect(performance.now() - leftMs).toBeLessThan(1_000);
});
