import { expect, test } from "vitest";
import { aTable, exampleSeen } from "@/lib/overview/example-seen";
import { makeOverview } from "@/lib/overview/make-overview";
import { completeTo } from "@/lib/warehouse/complete-to";
import { feedersOf } from "@/lib/warehouse/feeders";
import { tableRows } from "@/lib/warehouse/table-rows";
import { writerOf } from "@/lib/warehouse/writer-of";

test("a table has what feeds it: its writer, the writer's topics, and further up everything the data came through", () => {
  const seen = exampleSeen();
  const overview = makeOverview(seen);
  const row = tableRows(overview, seen.tables).find(({ name }) => name === "w.clicks");
  expect(row?.writers.map(({ kind }) => kind)).toEqual(["connector"]);
  expect(row?.topics.map(({ name }) => name)).toEqual(["enriched.clicks"]);
  expect(row).toMatchObject({ records: "9007199254740993", problem: null, system: "Iceberg" });
  const { all } = feedersOf(overview.flow, "warehouse-table:Iceberg/w.clicks");
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(["enrich-clicks", "clicks", "cdc.shop.users"]));
  expect(new Set(all.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(all.length);
});

test("of the many tables a connector carries, only the one that a topic is named after feeds what is made of the topic", () => {
  const seen = exampleSeen();
  const { flow } = makeOverview(seen);
  const node = (id: string, kind: (typeof flow.nodes)[number]["kind"], name: string) => ({
    ...{ id, kind, name, system: "s", column: 0, state: "healthy" as const, word: "w", recordsPerSecond: null },
    ...{ records: null, newestAgeMs: null, deadLetters: false, href: null },
  });
  const edge = (from: string, to: string) => ({
    ...{ id: `${from}>${to}`, from, to, recordsPerSecond: null, lagRecords: null, lagMs: null },
    state: "healthy" as const,
  });
  const carried = {
    ...flow,
    nodes: [
      node("t", "warehouse-table", "reporting.orders"),
      node("sink", "connector", "sink"),
      node("orders", "topic", "cdc.shop.orders"),
      node("users", "topic", "cdc.shop.users"),
      node("cdc", "connector", "shop-cdc"),
      node("s.orders", "source-table", "shop.orders"),
      node("s.users", "source-table", "shop.users"),
    ],
    edges: [
      ...[edge("sink", "t"), edge("orders", "sink"), edge("cdc", "orders"), edge("cdc", "users")],
      ...[edge("s.orders", "cdc"), edge("s.users", "cdc")],
    ],
  };
  const names = feedersOf(carried, "t").all.map(({ name }) => name);
  expect(names).toEqual(["sink", "cdc.shop.orders", "shop-cdc", "shop.orders"]);
});

test("a table that only its connector names has no figures, and says why", () => {
  const seen = exampleSeen();
  const overview = makeOverview({ ...seen, tables: { tables: [] } });
  const row = tableRows(overview, { tables: [] }).find(({ name }) => name === "w.clicks");
  expect(row).toMatchObject({ records: null, formatVersion: null, problem: "Not in the catalog." });
});

test("how far a commit is behind comes from what the writer says, and from nothing else", () => {
  const seen = exampleSeen({ tables: { tables: [{ ...aTable, completeTo: aTable.committedAt }] } });
  expect(tableRows(makeOverview(seen), seen.tables)[0]?.behindMs).toBe(0);
  expect(completeTo({ summary: { "kafka.connect.valid-through-ts": "2026-11-25T07:47:37.589Z" } })).toBe(
    "2026-11-25T07:47:37.589Z",
  );
  expect(completeTo({ summary: { "kafka.connect.valid-through-ts": "soon" } })).toBeNull();
  expect(completeTo({ summary: { operation: "append" } })).toBeNull();
});

test("a snapshot's writer is named as far as its summary goes", () => {
  const jobs = new Map([["j1", "revenue"]]);
  expect(writerOf({ "kafka.connect.task-id": "sink-7-0" }, jobs)).toEqual({ kind: "connector", name: "sink-7" });
  expect(writerOf({ "flink.job-id": "j1", "engine-name": "flink" }, jobs)).toEqual({ kind: "job", name: "revenue" });
  expect(writerOf({ "flink.job-id": "j2" }, jobs)).toEqual({ kind: "job", name: "j2" });
  expect(writerOf({ "engine-name": "spark", "engine-version": "3.5" }, jobs)?.name).toBe("spark 3.5");
  expect(writerOf({}, jobs)).toBeNull();
});
