import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { ingestCounts } from "@/lib/ingest/counters";
import { consume } from "@/lib/ingest/fixtures/consume";
import { itEnvironment } from "@/lib/ingest/fixtures/it-environment";
import { flushCounts } from "@/lib/ingest/flush-counts";
import { handleIngest } from "@/lib/ingest/handle-ingest";

let it: Awaited<ReturnType<typeof itEnvironment>>;
beforeAll(async () => {
  it = await itEnvironment();
});
afterAll(() => it.remove());

const topic = (name: string, partitions = 1) => it.topic(name, partitions);
const consumed = (name: string, count: number) => consume(env().KAFKA_BROKERS ?? [], name, count);

type Answer = {
  status: number;
  type: string | null;
  retryAfter: string | null;
  json: Record<string, unknown> & { offsets: Record<string, unknown>[] };
};
async function post(
  name: string,
  form: string,
  body: string,
  more: { token?: string; partition?: string } = {},
): Promise<Answer> {
  const type = form === "event" ? "application/json" : `application/vnd.kafka.${form}.v2+json`;
  const request = new Request("http://console/topics", {
    method: "POST",
    headers: { "content-type": type, authorization: `Bearer ${more.token ?? it.secret}` },
    body,
  });
  const params = { env: it.id, topic: name, ...(more.partition ? { partition: more.partition } : {}) };
  const reply = await handleIngest(request, { params: Promise.resolve(params) });
  const { headers, status } = reply;
  return {
    status,
    type: headers.get("content-type"),
    retryAfter: headers.get("retry-after"),
    json: await reply.json(),
  };
}

const framed = (schemaId: number, body: Buffer) => {
  const head = Buffer.alloc(5);
  head.writeInt32BE(schemaId, 1);
  return Buffer.concat([head, body]);
};
const refusedWith = (code: number) => ({ partition: null, offset: null, error_code: code });

test("JSON is written as it came, with every digit, and answered with its offsets in Confluent's form", async () => {
  const name = await topic("json");
  const value = '{ "id": 9007199254740993, "sum": 1.10, "text": "\\u017c \\"}]" }';
  const reply = await post(name, "json", `{"records":[{"key":"a","value":${value}},{"value":null},{"value":[1e400]}]}`);
  expect(reply).toMatchObject({ status: 200, type: "application/vnd.kafka.v2+json" });
  expect(reply.json).toEqual({
    offsets: [0, 1, 2].map((offset) => ({ partition: 0, offset, error_code: null, error: null })),
    key_schema_id: null,
    value_schema_id: null,
  });
  const seen = await consumed(name, 3);
  expect(seen.map((one) => one.value?.toString())).toEqual([value, undefined, "[1e400]"]);
  expect(seen.map((one) => one.key?.toString())).toEqual(['"a"', undefined, undefined]);
});

test("binary comes out byte for byte, in the partition that was asked for", async () => {
  const name = await topic("binary", 3);
  const bytes = Buffer.from([0, 255, 128, 10, 0]);
  const record = `{"key":"${Buffer.from("k").toString("base64")}","value":"${bytes.toString("base64")}"}`;
  const reply = await post(name, "binary", `{"records":[${record}]}`, { partition: "2" });
  expect(reply.json.offsets).toEqual([{ partition: 2, offset: 0, error_code: null, error: null }]);
  expect(await consumed(name, 1)).toMatchObject([{ partition: 2, key: Buffer.from("k"), value: bytes }]);
  expect(await post(name, "binary", '{"records":[{"value":"%%"}]}')).toMatchObject({
    status: 422,
    json: { error_code: 42206 },
  });
});

test("Avro is framed with the schema's id and its longs are exact; what does not fit is refused record by record", async () => {
  const name = await topic("avro");
  const fields = [
    { name: "id", type: "long" },
    { name: "note", type: ["null", "string"] },
  ];
  const schema = JSON.stringify({ type: "record", name: "Click", fields });
  const schemaId = await it.register(`${name}-value`, "AVRO", schema);
  const good = '{"value":{"id":9007199254740993,"note":{"string":"é"}}}';
  const bad = '{"value":{"id":"one","note":null}}';
  const reply = await post(
    name,
    "avro",
    `{"value_schema_id":${schemaId},"records":[${good},${bad},{"value":{"id":1,"note":"x"}}]}`,
  );
  expect(reply.json.value_schema_id).toBe(schemaId);
  expect(reply.json.offsets).toMatchObject([{ offset: 0 }, refusedWith(42203), { offset: 1 }]);
  expect(reply.json.offsets[1]?.error).toBe(
    "Conversion of JSON to Avro failed: value: id has to be a whole number, not a string",
  );
  const long = Buffer.from("8280808080808020", "hex");
  const seen = await consumed(name, 2);
  expect(seen[0]?.value).toEqual(framed(schemaId, Buffer.concat([long, Buffer.from([2, 4]), Buffer.from("é")])));
  expect(seen[1]?.value).toEqual(framed(schemaId, Buffer.from([2, 2, 2, 120])));
  expect(await post(name, "avro", `{"records":[${good}]}`)).toMatchObject({ status: 200 });
  expect(await post(name, "avro", `{"records":[${bad}]}`)).toMatchObject({ status: 422, json: { error_code: 42203 } });
  expect(await post(name, "json", `{"records":[${good}]}`)).toMatchObject({ status: 422, json: { error_code: 42206 } });
  expect(await post(name, "event", '{"id":5,"note":null}')).toMatchObject({
    status: 200,
    json: { value_schema_id: schemaId },
  });
});

test("an inline schema is found or registered, for who may; a key needs its own", async () => {
  const name = await topic("inline");
  it.subjects.push(`${name}-value`);
  const inline = JSON.stringify(JSON.stringify({ type: "record", name: "A", fields: [{ name: "a", type: "int" }] }));
  const body = `{"value_schema":${inline},"records":[{"value":{"a":1}}]}`;
  const first = await post(name, "avro", body);
  expect(first).toMatchObject({ status: 200, json: { offsets: [{ offset: 0 }], value_schema_id: expect.any(Number) } });
  expect((await post(name, "avro", body)).json.value_schema_id).toBe(first.json.value_schema_id);
  const keyed = `{"value_schema":${inline},"records":[{"key":"k","value":{"a":1}}]}`;
  expect(await post(name, "avro", keyed)).toMatchObject({ status: 422, json: { error_code: 42201 } });
  const wrong = '{"value_schema_id":2147483000,"records":[{"value":{"a":1}}]}';
  expect(await post(name, "avro", wrong)).toMatchObject({ status: 422, json: { error_code: 42205 } });
});

test("JSON Schema is checked and the very text is framed", async () => {
  const name = await topic("jsonschema");
  const schema = { type: "object", properties: { id: { type: "integer", minimum: 1 } }, required: ["id"] };
  const schemaId = await it.register(`${name}-value`, "JSON", JSON.stringify(schema));
  const reply = await post(
    name,
    "jsonschema",
    '{"records":[{"value":{"id": 9223372036854775807}},{"value":{"id":0}},{"value":{}}]}',
  );
  expect(reply.json.offsets).toMatchObject([{ offset: 0 }, refusedWith(42206), refusedWith(42206)]);
  expect(reply.json.offsets[1]?.error).toBe("value: id must be >= 1");
  const plain = await post(name, "json", '{"records":[{"value":{"id":7}},{"value":{"id":0}}]}');
  expect(plain.json.offsets).toMatchObject([{ offset: 1 }, refusedWith(42206)]);
  const seen = await consumed(name, 2);
  expect(seen[0]?.value).toEqual(framed(schemaId, Buffer.from('{"id": 9223372036854775807}')));
  expect(seen[1]?.value?.toString()).toBe('{"id":7}');
});

test("Protobuf is framed with the id and the index of its first message", async () => {
  const name = await topic("protobuf");
  const text =
    'syntax = "proto3"; message Click { int64 id = 1; map<string, int32> n = 2; } message Other { int32 x = 1; }';
  const schemaId = await it.register(`${name}-value`, "PROTOBUF", text);
  const reply = await post(
    name,
    "protobuf",
    '{"records":[{"value":{"id":9007199254740993,"n":{"a":1}}},{"value":{"x":1}}]}',
  );
  expect(reply.json.offsets).toMatchObject([{ offset: 0 }, refusedWith(42206)]);
  const body = Buffer.from("000881808080808080101205 0a01611001".replace(" ", ""), "hex");
  expect((await consumed(name, 1))[0]?.value).toEqual(framed(schemaId, body));
});

test("with a dead letter topic set, what does not fit is kept there as it came, with the reason", async () => {
  const name = await topic("clicks");
  const dead = await topic("clicks.dlq");
  await it.register(`${name}-value`, "JSON", '{"type":"object","properties":{},"required":["id"]}');
  await db().ingestTopic.create({ data: { environment: it.id, topic: name, deadLetterTopic: dead } });
  const reply = await post(
    name,
    "json",
    '{"records":[{"value":{"id":1}},{"key":"k","value":{"wrong" : 9007199254740993}}]}',
  );
  expect(reply.json.offsets).toMatchObject([{ offset: 0 }, refusedWith(42206)]);
  expect(reply.json.offsets[1]?.error).toContain(`It is kept in ${dead}, partition 0, offset 0.`);
  const [letter] = await consumed(dead, 1);
  expect(letter).toMatchObject({ key: Buffer.from('"k"'), value: Buffer.from('{"wrong" : 9007199254740993}') });
  expect(letter?.headers).toMatchObject({ "__ingest.errors.topic": Buffer.from(name) });
  expect(ingestCounts().find((one) => one.topic === name)).toMatchObject({ records: 1, deadLettered: 1, refused: 0 });
  await flushCounts();
  const where = { environment_topic: { environment: it.id, topic: name } };
  expect(await db().ingestTopic.findUnique({ where })).toMatchObject({
    records: 1n,
    deadLettered: 1n,
    deadLetterTopic: dead,
  });
});

test("one record that the broker does not take leaves the others of its batch written", async () => {
  const name = await topic("large");
  const large = `"${"x".repeat(1_100_000)}"`;
  const reply = await post(name, "json", `{"records":[{"value":1},{"value":${large}},{"value":2}]}`);
  expect(reply.json.offsets).toMatchObject([{ offset: 0 }, refusedWith(50002), { offset: 1 }]);
});

test("what is wrong with a call is said in Confluent's codes", async () => {
  const name = await topic("errors");
  const one = '{"records":[{"value":1}]}';
  const failed = (status: number, code: number) => ({
    status,
    json: { error_code: code, message: expect.any(String) },
  });
  expect(await post("it.nowhere", "json", one)).toMatchObject(failed(404, 40401));
  expect(await post(name, "json", one, { partition: "7" })).toMatchObject(failed(404, 40402));
  expect(await post(name, "json", "{")).toMatchObject(failed(400, 400));
  expect(await post(name, "json", '{"records":[]}')).toMatchObject(failed(422, 422));
  expect(await post(name, "xml", one)).toMatchObject(failed(415, 415));
  expect(await post("private.topic", "json", one)).toMatchObject(failed(403, 40301));
  expect(await post(name, "json", one, { token: "mr_0123456789012345678901234567890" })).toMatchObject(
    failed(401, 40101),
  );
  expect(await post(name, "avro", one)).toMatchObject(failed(422, 42202));
  expect(await post(name, "json", `{"records":[{"value":"${"x".repeat(9_000_000)}"}]}`)).toMatchObject(
    failed(413, 413),
  );
});
