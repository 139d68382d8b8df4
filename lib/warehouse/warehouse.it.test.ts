import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { icebergClient } from "@/lib/systems/iceberg/client";
import { collectTables } from "@/lib/warehouse/collect-tables";
import { compare } from "@/lib/warehouse/compare-snapshots";
import { countTable } from "@/lib/warehouse/count-rows";
import { loadTable } from "@/lib/warehouse/load-table";
import { readFiles } from "@/lib/warehouse/read-files";
import { readTableRows } from "@/lib/warehouse/read-rows";
import { readSnapshots } from "@/lib/warehouse/read-snapshots";
import { readTable } from "@/lib/warehouse/read-table";
import { type FlinkSql, openFlinkSql } from "@/lib/warehouse/testing/flink-sql";

const namespace = `it_warehouse_${Date.now()}`;
const name = `${namespace}.people`;
const environment = `e-${namespace}`;
const bindings = [{ role: "viewer" as const, environment: "*", pattern: "*" }];
const options = {
  catalogUri: process.env.ICEBERG_CATALOG_URI ?? "",
  catalog: "iceberg",
  warehouse: process.env.ICEBERG_WAREHOUSE ?? "",
};
const iceberg = icebergClient(options);
let flink: FlinkSql;

// Three commits: three people; one of them changed and one new; one more in another country.
beforeAll(async () => {
  flink = await openFlinkSql();
  await flink.run(`CREATE DATABASE iceberg.${namespace}`);
  await flink.run(`CREATE TABLE iceberg.${name} (id BIGINT NOT NULL, country STRING NOT NULL, word STRING,
    PRIMARY KEY (id, country) NOT ENFORCED) PARTITIONED BY (country)
    WITH ('format-version'='2','write.upsert.enabled'='true')`);
  await flink.run(`INSERT INTO iceberg.${name} VALUES (1, 'de', 'a'), (2, 'de', 'b'), (1, 'a b%/ü', 'c')`);
  await flink.run(`INSERT INTO iceberg.${name} VALUES (2, 'de', 'B'), (3, 'de', 'd')`);
  await flink.run(`INSERT INTO iceberg.${name} VALUES (1, 'fr', 'e')`);
}, 120_000);
afterAll(async () => {
  await flink.drop(namespace, ["people", "replaced"]);
  await flink.close();
  await db().$disconnect();
}, 60_000);

const words = (rows: { cells: (string | null)[] }[]) => rows.map(({ cells }) => cells.join(" ")).toSorted();
const ids = async () => {
  const { snapshots } = await readSnapshots(environment, iceberg, name);
  const [third, second, first] = snapshots.map(({ id }) => id);
  if (!first || !second || !third) throw new Error("three snapshots were expected");
  return { first, second, third };
};

test("snapshots are listed newest first with what each did and who wrote it", async () => {
  const { snapshots, total } = await readSnapshots(environment, iceberg, name);
  expect(total).toBe(3);
  expect(snapshots.map(({ addedRecords }) => addedRecords)).toEqual(["1", "2", "3"]);
  expect(snapshots[1]).toMatchObject({ operation: "overwrite", addedDeletes: "2", totalRecords: "5" });
  expect(snapshots[0]).toMatchObject({ refs: ["main"], writer: { kind: "job" } });
});

test("rows and their count are those of now, of a snapshot, and of a time", async () => {
  const now = await readTableRows(iceberg, name, { limit: 100 });
  expect(words(now.sample?.rows ?? [])).toEqual(["1 a b%/ü c", "1 de a", "1 fr e", "2 de B", "3 de d"]);
  expect(now.sample).toMatchObject({ stopped: null, rowsStored: "6", rowsLooked: "6", rowsDeleted: "1" });
  expect(await countTable(iceberg, name, {})).toMatchObject({ rows: "5", rowsStored: "6", from: "files" });
  const { first } = await ids();
  const before = await readTableRows(iceberg, name, { limit: 100, snapshot: first });
  expect(words(before.sample?.rows ?? [])).toEqual(["1 a b%/ü c", "1 de a", "2 de b"]);
  const { snapshots } = await readSnapshots(environment, iceberg, name);
  const second = await readTableRows(iceberg, name, { limit: 100, at: snapshots[1]?.at ?? "" });
  expect(second).toMatchObject({ snapshot: snapshots[1]?.id });
  expect(await countTable(iceberg, name, { at: snapshots[1]?.at ?? "" })).toMatchObject({ rows: "4" });
  await expect(readTableRows(iceberg, name, { limit: 1, at: "2000-01-01" })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("what changed between two snapshots: counted from manifests, with the rows that came and went", async () => {
  const { first, third } = await ids();
  const changed = await compare(environment, iceberg, name, { from: first, to: third });
  expect(changed).toMatchObject({
    complete: true,
    added: { rows: "3" },
    removed: { files: 0 },
    addedDeletes: { rows: "3" },
  });
  expect(changed.between).toEqual(["overwrite", "overwrite"]);
  expect(words(changed.addedRows.rows)).toEqual(["1 fr e", "2 de B", "3 de d"]);
  expect(words(changed.deletedRows.rows)).toEqual(["2 de b"]);
  await expect(compare(environment, iceberg, name, { from: third, to: first })).rejects.toMatchObject({
    code: "invalid_input",
  });
});

test("an overwrite takes files away, also in a table of format 1: their rows are the ones that were deleted", async () => {
  const table = `${namespace}.replaced`;
  await flink.run(`CREATE TABLE iceberg.${table} (id INT, word STRING) WITH ('format-version'='1')`);
  await flink.run(`INSERT INTO iceberg.${table} VALUES (1, 'a'), (2, 'b')`);
  await flink.run(`INSERT OVERWRITE iceberg.${table} VALUES (3, 'c')`);
  const { snapshots } = await readSnapshots(environment, iceberg, table);
  const changed = await compare(environment, iceberg, table, {
    from: snapshots[1]?.id ?? "",
    to: snapshots[0]?.id ?? "",
  });
  expect(changed).toMatchObject({ added: { rows: "1" }, removed: { rows: "2" }, addedDeletes: { files: 0 } });
  expect(words(changed.deletedRows.rows)).toEqual(["1 a", "2 b"]);
  expect(await countTable(iceberg, table, {})).toMatchObject({ rows: "1", from: "manifests" });
  const only = await readTableRows(iceberg, table, { limit: 5, columns: "word" });
  expect(words(only.sample?.rows ?? [])).toEqual(["c"]);
  const none = readTableRows(iceberg, table, { limit: 5, columns: "word, colour" });
  await expect(none).rejects.toMatchObject({ code: "invalid_input" });
});

test("files are listed with their partitions, keys and sizes", async () => {
  const files = await readFiles(iceberg, name, {});
  expect(files).toMatchObject({
    manifests: files.manifestsRead,
    total: files.files.length,
    smallFiles: files.dataFiles,
  });
  expect(files.partitions.map(({ partition, rows }) => [partition, rows])).toEqual(
    expect.arrayContaining([
      ["country=de", "4"],
      ["country=fr", "1"],
      ["country=a b%/ü", "1"],
    ]),
  );
  const deletes = files.files.filter(({ content }) => content === "equality-deletes");
  expect(deletes[0]?.by).toEqual(["id", "country"]);
  expect(files.files[0]?.path).toMatch(/^data\//);
});

test("a table's page says what its metadata says, and a table that is nowhere is not found", async () => {
  const page = await readTable({ environment, name, system: "Iceberg", actor: { bindings } }, () => iceberg);
  expect(page.problem).toBeNull();
  expect(page.detail?.columns.map(({ path, type, identifier }) => [path, type, identifier])).toEqual([
    ["id", "long", true],
    ["country", "string", true],
    ["word", "string", false],
  ]);
  expect(page.detail?.partitioning).toEqual([{ spec: 0, current: true, fields: ["identity(country) as country"] }]);
  const nowhere = { environment, name: `${namespace}.none`, system: "Iceberg", actor: { bindings } };
  await expect(readTable(nowhere, () => iceberg)).rejects.toMatchObject({ code: "not_found" });
});

test("the collector sees how the table is written and how many deletes are to be applied", async () => {
  const { tables } = await collectTables(iceberg);
  const seen = tables.find((table) => table.namespace === namespace);
  expect(seen).toMatchObject({ mode: "upsert", records: "6", deletes: "6", problem: null, completeTo: null });
});

test("a table whose files lie outside of the configured warehouse is not read", async () => {
  const elsewhere = icebergClient({ ...options, warehouse: `file://${import.meta.dirname}` });
  await expect(loadTable(elsewhere, name)).rejects.toMatchObject({ code: "refused" });
  const table = await loadTable(iceberg, name);
  if (!table.current) throw new Error("the table is empty");
  const hostile = { ...table.current, manifestList: "file:///etc/passwd" };
  await expect(iceberg.files(table, hostile, 10)).rejects.toMatchObject({ code: "refused" });
  const s3 = { ...table.current, manifestList: "s3://bucket/list.avro" };
  await expect(iceberg.files(table, s3, 10)).rejects.toMatchObject({ code: "unsupported" });
});
