import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { openTail } from "../doctor/kafka/topic-tail.ts";
import { httpJson } from "./http-json.ts";
import { keepTrying } from "./keep-trying.ts";
import { tables, topics } from "./names.ts";
import { eventually } from "./testing/eventually.ts";
import { type ReadRecord, readRecords } from "./testing/read-records.ts";
import { avroType } from "./wire/avro-type.ts";

const {
  KAFKA_BROKERS: brokers = "",
  SCHEMA_REGISTRY_URL: registry = "",
  DATABASE_URL = "",
  ICEBERG_CATALOG_URI = "",
} = process.env;
const shopUrl = DATABASE_URL.replace(/\/[^/?]*(\?|$)/, "/shop$1");
const shop = new pg.Pool({ connectionString: shopUrl, max: 2, query_timeout: 10_000 });
afterAll(() => shop.end());

/** Decodes a record in Confluent's Avro framing with the schema that it names. */
async function decoded(value: Buffer): Promise<Record<string, unknown>> {
  const answer = (await httpJson(`${registry}/schemas/ids/${value.readInt32BE(1)}`)) as { schema: string };
  return avroType(JSON.parse(answer.schema)).fromBuffer(value.subarray(5));
}

test("a row comes out of change capture exact: id beyond 2^53, 18 digits, arrays, JSON, any script", {
  timeout: 60_000,
}, async () => {
  const tail = await openTail(brokers, topics.cdcUsers);
  const name = `Проба 試験 تجربة ${Date.now()}`;
  const { rows } = await shop.query<{ id: string }>(
    `INSERT INTO shop.users (email, display_name, tags, preferences, credit) VALUES ('probe@example.org', $1, $2, $3, $4) RETURNING id`,
    [name, ["été", "新規"], JSON.stringify({ deep: [1, { x: null }] }), "99999999999999.9999"],
  );
  const id = rows[0]?.id ?? "";
  try {
    const found = await tail.find(({ value }) => value?.includes(name) ?? false, AbortSignal.timeout(45_000));
    const { after, before, op } = await decoded(found.value ?? Buffer.alloc(0));
    const row = after as Record<string, unknown>;
    expect({ op, before }).toEqual({ op: "c", before: null });
    expect(BigInt(id)).toBeGreaterThan(2n ** 53n);
    expect(row.id).toBe(BigInt(id));
    expect(BigInt(`0x${(row.credit as Buffer).toString("hex")}`)).toBe(999_999_999_999_999_999n);
    expect(row.display_name).toBe(name);
    expect(row.tags).toEqual(["été", "新規"]);
    expect(JSON.parse(String(row.preferences))).toEqual({ deep: [1, { x: null }] });
  } finally {
    await shop.query("DELETE FROM shop.users WHERE id = $1", [id]);
    await tail.close();
  }
});

test("enriched clicks carry the exact id that the producer wrote", { timeout: 120_000 }, async () => {
  const records = await eventually(() => readRecords(brokers, topics.enrichedClicks, 20));
  for (const { key, value } of records.slice(-20)) {
    const click = await decoded(value ?? Buffer.alloc(0));
    expect(String(click.user_id)).toBe(String(key));
  }
});

test("every click is valid, late or a dead letter: one of the three, and once", { timeout: 120_000 }, async () => {
  // Only those that have had time to come through.
  const untilMs = Date.now() - 30_000;
  const sent = await eventually(async () =>
    idsOf(
      (await readRecords(brokers, topics.clicks, 600)).filter(
        (click) => click.value !== null && click.timestampMs < untilMs,
      ),
    ),
  );
  await keepTrying(
    async () => {
      const outputs = await Promise.all(
        [topics.clicksValid, topics.clicksLate, topics.clicksDlq].map((topic) => readRecords(brokers, topic, 3_000)),
      );
      const seen = new Map<string, number>();
      for (const id of outputs.flatMap(idsOf)) seen.set(id, (seen.get(id) ?? 0) + 1);
      const wrong = sent.filter((id) => seen.get(id) !== 1).map((id) => `${id}: ${seen.get(id) ?? 0} times`);
      expect(wrong).toEqual([]);
    },
    { deadlineMs: 60_000, pauseMs: 2_000 },
  );
});

const idsOf = (records: readonly ReadRecord[]): string[] =>
  records.flatMap(
    ({ value }) => /[0-9a-f]{8}-[0-9a-f]{8}(?![0-9a-f])/.exec(value?.toString("latin1") ?? "")?.[0] ?? [],
  );

test("the newest orders are in the reporting table as they are in the shop", { timeout: 120_000 }, async () => {
  const settled =
    "SELECT id, status, total FROM shop.orders WHERE updated_at < now() - interval '10 seconds' ORDER BY id LIMIT 50";
  await keepTrying(
    async () => {
      const [source, target] = await Promise.all([
        shop.query<{ id: string; status: string; total: string }>(settled),
        shop.query<{ id: string; status: string; total: string }>(
          `SELECT id, status, total FROM ${tables.reportingOrders}`,
        ),
      ]);
      const copies = new Map(target.rows.map((row) => [row.id, row]));
      expect(source.rows.map(({ id }) => copies.get(id))).toEqual(source.rows);
    },
    { deadlineMs: 90_000, pauseMs: 2_000 },
  );
});

test("both warehouse tables are in the catalog", { timeout: 120_000 }, async () => {
  const catalog = new pg.Pool({ connectionString: ICEBERG_CATALOG_URI, max: 1, query_timeout: 10_000 });
  try {
    await keepTrying(
      async () => {
        const { rows } = await catalog.query<{ name: string }>(
          "SELECT table_namespace || '.' || table_name AS name FROM iceberg_tables WHERE catalog_name = 'iceberg'",
        );
        const names = rows.map(({ name }) => name);
        expect(names).toEqual(expect.arrayContaining([tables.enrichedClicks, tables.revenueByMinute]));
      },
      { deadlineMs: 90_000, pauseMs: 2_000 },
    );
  } finally {
    await catalog.end();
  }
});
