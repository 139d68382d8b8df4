import { afterAll, beforeAll, expect, test } from "vitest";
import { icebergClient } from "@/lib/systems/iceberg/client";
import type { Snapshot, Table } from "@/lib/systems/iceberg/port";
import { type FlinkSql, openFlinkSql } from "@/lib/warehouse/testing/flink-sql";

// Tables that Flink writes as it does for users, read by us and by Flink itself: the two have to agree.
const namespace = `it_rows_${Date.now()}`;
const client = icebergClient({
  catalogUri: process.env.ICEBERG_CATALOG_URI ?? "",
  catalog: "iceberg",
  warehouse: process.env.ICEBERG_WAREHOUSE ?? "",
});
const BOUNDS = { rows: 1_000, bytes: 64 * 1024 * 1024, textChars: 1_000_000, milliseconds: 20_000 };
let flink: FlinkSql;

beforeAll(async () => {
  flink = await openFlinkSql();
  await flink.run(`CREATE DATABASE iceberg.${namespace}`);
}, 60_000);
afterAll(async () => {
  const own = (await client.tables()).filter((id) => id.namespace === namespace);
  await flink.drop(
    namespace,
    own.map(({ name }) => name),
  );
  await flink.close();
}, 60_000);

const load = (name: string): Promise<Table> => client.table({ namespace, name });
const current = (table: Table): Snapshot => {
  if (table.current) return table.current;
  throw new Error("the table is empty");
};
async function cellsOf(table: Table, snapshot = current(table)): Promise<(string | null)[][]> {
  const { rows } = await client.rows(table, snapshot, BOUNDS);
  return rows.map(({ cells }) => cells).toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
}

test("upserts: each key has its last row at every snapshot, as Flink reads it", { timeout: 240_000 }, async () => {
  const table = `iceberg.${namespace}.upserts`;
  await flink.run(`CREATE TABLE ${table} (id BIGINT NOT NULL, word STRING, PRIMARY KEY (id) NOT ENFORCED)
    WITH ('format-version'='2','write.upsert.enabled'='true')`);
  await flink.run(`INSERT INTO ${table} VALUES (9007199254740993, 'a'), (2, 'b'), (3, 'c')`);
  // The same key twice in one commit makes deletes by position.
  await flink.run(`INSERT INTO ${table} VALUES (2, 'b2'), (2, 'b3'), (4, 'd')`);
  await flink.run(`INSERT INTO ${table} VALUES (3, CAST(NULL AS STRING))`);
  const read = await load("upserts");
  expect(current(read)).toMatchObject({ totalPositionDeletes: 1n });
  expect(await cellsOf(read)).toEqual([
    ["2", "b3"],
    ["3", null],
    ["4", "d"],
    ["9007199254740993", "a"],
  ]);
  for (const snapshot of read.snapshots) {
    const hint = `/*+ OPTIONS('snapshot-id'='${snapshot.id}') */`;
    const [[count] = []] = await flink.run(`SELECT COUNT(*) FROM ${table} ${hint}`);
    const ours = await client.count(read, snapshot, BOUNDS);
    expect([ours.rows, (await cellsOf(read, snapshot)).length]).toEqual([BigInt(Number(count)), Number(count)]);
  }
});

test("columns are found by id: renamed ones keep their values, added ones are null before", {
  timeout: 120_000,
}, async () => {
  const table = `iceberg.${namespace}.evolved`;
  await flink.run(`CREATE TABLE ${table} (id INT, was STRING, gone STRING)
    WITH ('format-version'='1')`);
  await flink.run(`INSERT INTO ${table} VALUES (1, 'kept', 'x')`);
  await flink.run(`ALTER TABLE ${table} RENAME was TO now`);
  await flink.run(`ALTER TABLE ${table} DROP gone`);
  await flink.run(`ALTER TABLE ${table} ADD was STRING`);
  await flink.run(`INSERT INTO ${table} VALUES (2, 'new', 'second')`);
  const read = await load("evolved");
  expect((await client.rows(read, current(read), BOUNDS)).columns.map(({ name }) => name)).toEqual([
    "id",
    "now",
    "was",
  ]);
  expect(await cellsOf(read)).toEqual([
    ["1", "kept", null],
    ["2", "new", "second"],
  ]);
  const [first] = read.snapshots;
  if (!first) throw new Error("no snapshot");
  expect((await client.rows(read, first, BOUNDS)).columns.map(({ name }) => name)).toEqual(["id", "was", "gone"]);
});

test("every type is read exactly", { timeout: 120_000 }, async () => {
  const table = `iceberg.${namespace}.types`;
  await flink.run(`CREATE TABLE ${table} (a BOOLEAN, b BIGINT, c DECIMAL(38, 4), d DECIMAL(9, 2), e DATE, f TIMESTAMP(6),
    g TIMESTAMP_LTZ(6), h TIME, i BYTES, j DOUBLE, k ARRAY<DECIMAL(18, 3)>, l MAP<STRING, BIGINT>,
    m ROW<x BIGINT, y ROW<z STRING>>, n MAP<INT, STRING>, o ARRAY<ROW<q DATE>>) PARTITIONED BY (e)`);
  await flink.run("SET 'table.local-time-zone'='UTC'");
  await flink.run(`INSERT INTO ${table} VALUES (TRUE, 9007199254740993, CAST('9999999999999999999999999999999999.1234' AS DECIMAL(38, 4)), -0.05,
    DATE '1969-12-31', TIMESTAMP '1969-12-31 23:59:59.999999', TO_TIMESTAMP_LTZ(1700000000123, 3), TIME '12:34:56',
    X'00ff', 0.1, ARRAY[CAST(1.5 AS DECIMAL(18, 3)), NULL], MAP['k', 9007199254740993], ROW(-9007199254740993, ROW('z')),
    MAP[7, 'seven'], ARRAY[ROW(DATE '2026-02-28')])`);
  const read = await load("types");
  expect(await cellsOf(read)).toEqual([
    [
      ...["true", "9007199254740993", "9999999999999999999999999999999999.1234", "-0.05", "1969-12-31"],
      ...["1969-12-31T23:59:59.999999", "2023-11-14T22:13:20.123000Z", "12:34:56", "0x00ff", "0.1", '["1.500",null]'],
      ...['{"k":9007199254740993}', '{"x":-9007199254740993,"y":{"z":"z"}}', '{"7":"seven"}', '[{"q":"2026-02-28"}]'],
    ],
  ]);
  const { files } = await client.files(read, current(read), 10);
  expect(files).toMatchObject([{ content: "data", partitionText: "e=1969-12-31", rows: 1n, format: "parquet" }]);
});

test("a read ends at its bounds and says at which", { timeout: 120_000 }, async () => {
  const read = await load("upserts");
  const two = await client.rows(read, current(read), { ...BOUNDS, rows: 2 });
  expect(two).toMatchObject({ stopped: "rows", rowsStored: 7n });
  expect(two.rows).toHaveLength(2);
  expect(await client.rows(read, current(read), { ...BOUNDS, bytes: 9_000 })).toMatchObject({ stopped: "bytes" });
  expect(await client.rows(read, current(read), { ...BOUNDS, textChars: 3 })).toMatchObject({ stopped: "text" });
  expect(await client.count(read, current(read), { ...BOUNDS, bytes: 9_000 })).toMatchObject({
    rows: null,
    stopped: "bytes",
  });
});
