import { expect, test } from "vitest";
import type { ColumnHop } from "@/lib/lineage/columns/column-hop";
import { traceColumn } from "@/lib/lineage/columns/trace-column";
import { type Edge, graphOf, type Node } from "@/lib/lineage/graph";
import { walkLineage } from "@/lib/lineage/walk-lineage";

const node = (id: string): Node => ({
  id,
  kind: "topic",
  name: id,
  system: "Kafka",
  state: "healthy",
  word: "healthy",
  recordsPerSecond: null,
  records: null,
  newestAgeMs: null,
  deadLetters: false,
  href: null,
  namespace: "n",
  qualifiedName: id,
});
const edge = (from: string, to: string): Edge => ({
  id: `${from}>${to}`,
  from,
  to,
  recordsPerSecond: null,
  lagRecords: null,
  lagMs: null,
  state: "healthy",
  confidence: "observed",
});
const graph = (pairs: string[], hops: ColumnHop[] = []) => {
  const edges = pairs.map((pair) => edge(pair.split(">")[0] ?? "", pair.split(">")[1] ?? ""));
  const ids = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return graphOf({
    nodes: new Map([...ids].map((id) => [id, node(id)])),
    edges,
    hops,
    columns: new Map(),
    aliases: new Map(),
  });
};
const hop = (from: string, via: string, to: string, ...pairs: string[]): ColumnHop => ({
  from,
  via,
  to,
  confidence: "derived",
  pairs: pairs.map((pair) => ({ from: pair, to: pair, kind: "IDENTITY", masked: false })),
  why: null,
});
const found = (walk: ReturnType<typeof walkLineage>) => Object.fromEntries(walk.steps);

test("what else a source feeds is not on the way of a thing", () => {
  const forked = graph(["table>cdc", "cdc>topic", "cdc>other", "topic>job", "job>out"]);
  expect(found(walkLineage(forked, "topic", Number.POSITIVE_INFINITY, 100))).toEqual({
    topic: 0,
    cdc: -1,
    table: -2,
    job: 1,
    out: 2,
  });
  expect(found(walkLineage(forked, "topic", 1, 100))).toEqual({ topic: 0, cdc: -1, job: 1 });
});

test("through a connector of many tables only the tables of the topic are followed, and its dead letters", () => {
  const hops = [hop("a", "cdc", "ta"), hop("b", "cdc", "tb")];
  const many = graph(["a>cdc", "b>cdc", "cdc>ta", "cdc>tb", "cdc>dlq"], hops);
  expect(Object.keys(found(walkLineage(many, "ta", 9, 100)))).toEqual(["ta", "cdc", "a"]);
  expect(Object.keys(found(walkLineage(many, "b", 9, 100))).toSorted()).toEqual(["b", "cdc", "dlq", "tb"]);
});

test("circles end, and what a circle feeds on the way is still found", () => {
  const circle = graph(["a>job", "job>a", "job>b"]);
  expect(found(walkLineage(circle, "a", 9, 100))).toEqual({ a: 0, job: -1, b: 2 });
});

test("ten thousand topics behind one job are counted, not drawn, and cost no second", () => {
  const wide = graph([...Array.from({ length: 10_000 }, (_, at) => `t${at}>job`), "job>out"]);
  const startedAt = performance.now();
  const walk = walkLineage(wide, "job", 3, 120);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  expect(walk.steps.size).toBeLessThanOrEqual(121);
  expect(walk.steps.has("out")).toBe(true);
  expect(walk.leftOut + walk.steps.size).toBe(10_002);
});

test("a column is followed both ways, round circles once, and an unknown hop on its way is named", () => {
  const hops: ColumnHop[] = [
    hop("table", "cdc", "topic", "id", "name"),
    hop("topic", "sink", "lake", "id", "name"),
    hop("lake", "loop", "topic", "id"),
    { from: "topic", via: "job", to: "out", confidence: "inferred", pairs: null, why: "Flink does not tell" },
  ];
  const trace = traceColumn({ hops }, "topic", "id");
  expect(trace.up.map(({ from }) => from.node)).toEqual(["table", "lake", "topic"]);
  expect(trace.down.map(({ to }) => to.node)).toEqual(["lake", "topic"]);
  expect(trace.unknown).toEqual([{ from: "topic", via: "job", to: "out", why: "Flink does not tell" }]);
});
