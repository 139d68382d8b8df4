// The clients of the demo in one process, to be light: those that write, and those that read with different fates.
import { Partitioners } from "kafkajs";
import pg from "pg";
import { fraudCheck } from "./consumers/fraud-check.ts";
import { abTest, liveDashboard, recommendations } from "./consumers/other-groups.ts";
import { forever } from "./forever.ts";
import { changeShop } from "./generator/change-shop.ts";
import { ratesFrom } from "./generator/rates.ts";
import { sendEvents } from "./generator/send-events.ts";
import { sendWrongOrders } from "./generator/send-wrong-orders.ts";
import { openKafka } from "./kafka/open-kafka.ts";
import { maintainTables } from "./maintain-tables.ts";
import { seededRandom } from "./random.ts";

const {
  DEMO_KAFKA_BROKERS = "",
  DEMO_REGISTRY_URL = "",
  DEMO_SHOP_URL = "",
  DEMO_MAINTENANCE_ARGUMENTS = "[]",
  MILLRACE_DEMO_RATE,
} = process.env;
const rates = ratesFrom(MILLRACE_DEMO_RATE);
const stop = new AbortController();
const { signal } = stop;
for (const name of ["SIGTERM", "SIGINT"] as const) process.once(name, () => stop.abort());

const kafka = openKafka(DEMO_KAFKA_BROKERS, "millrace-demo");
// Java's default partitioner: the Streams application joins by key and needs equal keys on equal partitions.
const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner, allowAutoTopicCreation: false });
const pool = new pg.Pool({
  connectionString: DEMO_SHOP_URL,
  max: 3,
  connectionTimeoutMillis: 5_000,
  query_timeout: 10_000,
  application_name: "millrace-demo",
});
// A database that goes away breaks idle connections; without a listener that would end the process.
pool.on("error", () => undefined);

const seed = Date.now() % 2 ** 32;
const random = (part: number) => seededRandom(seed + part);
const sources = { producer, pool, registryUrl: DEMO_REGISTRY_URL };
const parts: Record<string, () => Promise<void>> = {
  events: () => sendEvents({ ...sources, random: random(1), rates }, signal),
  shop: () => changeShop({ ...sources, random: random(2), changesPerSecond: rates.shopChanges }, signal),
  "wrong orders": () => sendWrongOrders(producer, random(3), signal),
  "fraud check": () => fraudCheck(kafka, producer, signal),
  "live dashboard": () => liveDashboard(kafka, signal),
  recommendations: () => recommendations(kafka, signal),
  maintenance: () => maintainTables(JSON.parse(DEMO_MAINTENANCE_ARGUMENTS) as string[], signal),
  "a/b test": () => abTest(kafka, signal),
};

await forever("connect", signal, async () => {
  await producer.connect();
  await Promise.all(Object.entries(parts).map(([name, run]) => forever(name, signal, run)));
});
await Promise.allSettled([producer.disconnect(), pool.end()]);
process.exit(0);
