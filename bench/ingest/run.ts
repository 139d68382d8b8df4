import { CompressionTypes, Kafka, logLevel, Partitioners, type Producer } from "kafkajs";
import { loadSettings } from "../../stack/settings.ts";
import { consoleRssMiB } from "../console-memory.ts";
import { print } from "../figure.ts";
import { signIn } from "../session.ts";
import { load, type Measured, post } from "./load.ts";
import { makeToken } from "./token.ts";

const SECONDS = 10;
const PARTITIONS = 6;
const TYPE = "application/vnd.kafka.jsonschema.v2+json";
const CASES = [
  { name: "batches of 100", size: 100, loops: 8, goal: 10_000 },
  { name: "single records", size: 1, loops: 32 },
] as const;

/** Records a second and p99 through ingest, each checked against a JSON Schema, beside kafkajs with acks=all and idempotence. */
export async function run(): Promise<void> {
  const settings = loadSettings();
  const session = await signIn(settings);
  const topic = `bench.ingest-${Date.now()}`;
  const kafka = new Kafka({
    clientId: "bench",
    brokers: settings.addresses.kafkaBrokers.split(","),
    logLevel: logLevel.NOTHING,
  });
  const admin = kafka.admin();
  const { secret, revoke } = await makeToken(session);
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: PARTITIONS, replicationFactor: 1 }] });
  const subject = `${settings.addresses.registryUrl}/subjects/${topic}-value`;
  await registry(`${subject}/versions`, "POST", { schemaType: "JSON", schema: JSON.stringify(SCHEMA) });
  const createPartitioner = Partitioners.DefaultPartitioner;
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner });
  await producer.connect();
  const headers = { "content-type": TYPE, authorization: `Bearer ${secret}` };
  try {
    const before = consoleRssMiB(settings);
    for (const { size, loops, name, ...more } of CASES) {
      const rival = await load(SECONDS, loops, () => byKafkaJs(producer, topic, size));
      const ours = await load(SECONDS, loops, async () => {
        await post(`${session.base}/topics/${topic}`, headers, bodyOf(size));
        return size;
      });
      figures(name, ours, rival, more);
    }
    const after = consoleRssMiB(settings);
    await load(SECONDS * 2, 8, async () => {
      await post(`${session.base}/topics/${topic}`, headers, bodyOf(100));
      return 100;
    });
    const common = { bench: "ingest", unit: "MiB" };
    print({ ...common, case: "server RSS before", ours: before });
    print({ ...common, case: "server RSS after both cases", ours: after });
    print({ ...common, case: `server RSS after ${SECONDS * 2} s more of batches`, ours: consoleRssMiB(settings) });
  } finally {
    await producer.disconnect();
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
    await registry(subject, "DELETE");
    await registry(`${subject}?permanent=true`, "DELETE");
    await revoke();
  }
}

function figures(name: string, ours: Measured, rival: Measured, more: { goal?: number }): void {
  const common = { bench: "ingest", rivalName: "kafkajs, idempotent, acks=all, same loops" };
  const records = { unit: "records/s", ours: ours.recordsPerSecond, rival: rival.recordsPerSecond };
  print({ ...common, case: `${name}, records`, ...records, ...more, note: `ours is ${share(ours, rival)} x of it` });
  print({ ...common, case: `${name}, p99 of a call`, unit: "ms", ours: ours.p99Ms, rival: rival.p99Ms });
}

const share = (ours: Measured, rival: Measured): string => (ours.recordsPerSecond / rival.recordsPerSecond).toFixed(2);

const SCHEMA = {
  type: "object",
  properties: {
    id: { type: "integer" },
    user: { type: "string" },
    amount: { type: "number" },
    tags: { type: "array", items: { type: "string" } },
    note: { type: "string", maxLength: 1_000 },
  },
  required: ["id", "user", "amount"],
  additionalProperties: false,
};

let number = 0;
function event(): string {
  number += 1;
  const head = `{"id":${number},"user":"user-${number % 1_000}","amount":${number % 97}.25,"tags":["a","b"],"note":"`;
  return `${head}${"x".repeat(Math.max(0, 498 - head.length))}"}`;
}
const bodyOf = (size: number): string =>
  `{"records":[${Array.from({ length: size }, () => `{"key":null,"value":${event()}}`).join(",")}]}`;

async function byKafkaJs(producer: Producer, topic: string, size: number): Promise<number> {
  const messages = Array.from({ length: size }, () => ({ value: event() }));
  await producer.send({ topic, acks: -1, compression: CompressionTypes.None, messages });
  return size;
}

async function registry(url: string, method: string, body?: object): Promise<void> {
  const reply = await fetch(url, {
    method,
    headers: { "content-type": "application/vnd.schemaregistry.v1+json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(10_000),
  });
  if (!reply.ok && method === "POST") throw new Error(`${url}: ${await reply.text()}`);
}
