import { expect, test } from "vitest";
import { Overview } from "@/lib/overview/contract";
import { aGroup, ago, aJob, aSink, aSource, aTable, aTopic, exampleSeen, NOW_MS } from "@/lib/overview/example-seen";
import { makeOverview } from "@/lib/overview/make-overview";
import type { Seen } from "@/lib/overview/seen";

const overview = (more: Partial<Seen> = {}) => Overview.parse(makeOverview(exampleSeen(more)));
const titles = (more: Partial<Seen>) => overview(more).attention.map(({ title }) => title);
const connectors = (list: (typeof aSink)[]) => ({
  clusters: [{ name: "c", version: "4" }],
  silent: [],
  connectors: list,
});
const jobs = (list: (typeof aJob)[]) => ({
  version: "2",
  taskManagers: 1,
  slotsTotal: 4,
  slotsAvailable: 3,
  jobs: list,
});

test("an environment in good order is one quiet sentence", () => {
  const { state, sentence, attention } = overview();
  expect(attention).toEqual([]);
  expect(state).toBe("healthy");
  expect(sentence).toBe("All flows: 30 /s in 3 topics; the oldest of 1 table is 6 s old.");
});

test("the map follows the data from the source table to the warehouse table, each with its column, rate and lag", () => {
  const { nodes, edges } = overview().flow;
  const column = (id: string) => nodes.find((node) => node.id === id)?.column;
  const way = [
    "source-table:Postgres shop/shop.users",
    "connector:c/shop",
    "topic:cdc.shop.users",
    "job:enrich-clicks",
  ];
  expect(
    [...way, "topic:enriched.clicks", "connector:c/warehouse", "warehouse-table:Iceberg/w.clicks"].map(column),
  ).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(edges.find(({ id }) => id === "topic:clicks>job:enrich-clicks")).toMatchObject({
    recordsPerSecond: 20,
    lagRecords: "7",
    lagMs: 300,
  });
  expect(nodes.find(({ id }) => id === "topic:clicks")?.records).toBe("9007199254740993");
});

test("the groups of a Flink job, of a sink and of its control topic are no applications", () => {
  const apps = overview().flow.nodes.filter(({ kind }) => kind === "application");
  expect(apps.map(({ name }) => name)).toEqual(["dashboard"]);
});

test("a table's hops say where its age comes from", () => {
  const [table] = overview().tables;
  expect(table).toMatchObject({ name: "w.clicks", state: "healthy", ageMs: 6_000, records: "9007199254740993" });
  expect(table?.hops.map(({ name, ageMs }) => [name, ageMs])).toEqual([
    ["clicks", 1_000],
    ["enrich-clicks", 300],
    ["enriched.clicks", 1_000],
    ["warehouse", 2_000],
    ["w.clicks", 6_000],
  ]);
});

test("of the tables of one source, the way shows the one its topic is named after", () => {
  const source = {
    ...aSource,
    inputs: ["shop.users", "shop.orders"].map((name) => ({
      kind: "source-table" as const,
      name,
      system: "Postgres shop",
    })),
    outputs: ["cdc.shop.users", "cdc.shop.orders"].map((name) => ({ kind: "topic" as const, name, system: "Kafka" })),
  };
  const sink = { ...aSink, inputs: [{ kind: "topic" as const, name: "cdc.shop.orders", system: "Kafka" }] };
  const topics = [aTopic("cdc.shop.users"), aTopic("cdc.shop.orders")];
  const [table] = overview({ connectors: connectors([source, sink]), topics }).tables;
  expect(table?.hops[0]?.name).toBe("shop.orders");
});

test("a failed task is named with its cause, and the table behind it is stale", () => {
  const failed = {
    ...aSink,
    state: "FAILED" as const,
    tasks: [{ id: 0, state: "FAILED" as const, worker: "w", cause: "boom" }],
    cause: "boom",
  };
  const { attention, sentence, state } = overview({ connectors: connectors([aSource, failed]) });
  expect(attention[0]).toMatchObject({
    state: "failed",
    title: "Connector warehouse has 1 of 1 tasks FAILED.",
    detail: "boom",
  });
  expect(attention[1]).toMatchObject({ kind: "table", detail: "The way to it is broken at warehouse." });
  expect(state).toBe("failed");
  expect(sentence).toBe("Connector warehouse has 1 of 1 tasks FAILED; 1 of 1 table is stale.");
});

test("a job that restarts is named with the last cause; one that failed and was started again is not", () => {
  const failure = { at: ago(30), cause: "Unknown magic byte!" };
  expect(titles({ jobs: jobs([{ ...aJob, state: "RESTARTING", failure }]) })).toEqual([
    "Job enrich-clicks is restarting.",
  ]);
  expect(titles({ jobs: jobs([{ ...aJob, restarts: 3, failure }]) })).toEqual([
    "Job enrich-clicks has restarted 3 times.",
  ]);
  const before = { ...aJob, id: "0", state: "FAILED" as const, startedAt: ago(9_000), failure };
  expect(titles({ jobs: jobs([before, aJob]) })).toEqual([]);
});

test("a job without checkpoints for too long is named", () => {
  const checkpoint = { at: ago(600), durationMs: 1, sizeBytes: "1" };
  expect(titles({ jobs: jobs([{ ...aJob, checkpoint }]) })).toEqual([
    "Job enrich-clicks has had no checkpoint for 10 m.",
  ]);
});

test("a stopped group is named with what waits for it; one with nothing to read, or that commits without members, is not", () => {
  const waits = { members: 0, word: "Empty", topics: [{ topic: "clicks", lagRecords: 12_345n, lagMs: 60_000 }] };
  expect(titles({ groups: [aGroup("nightly", "clicks", waits)] })).toEqual([
    "Group nightly has stopped; 12.3 k records wait in clicks.",
  ]);
  expect(titles({ groups: [aGroup("done", "clicks", { members: 0 })] })).toEqual([]);
  expect(titles({ groups: [aGroup("spark", "clicks", { ...waits, movedAtMs: NOW_MS - 5_000 })] })).toEqual([]);
});

test("dead letters that arrive are named; old ones are not", () => {
  const topics = [
    aTopic("clicks.dlq", { recordsPerSecond: 0.2 }),
    aTopic("old-dlt", { recordsPerSecond: 0, newestAtMs: NOW_MS - 3_600_000 }),
  ];
  const { attention } = overview({ topics });
  expect(
    attention.filter(({ kind }) => kind === "dead-letters").map(({ title, action }) => [title, action.href]),
  ).toEqual([["Dead letters arrive in clicks.dlq.", "/prod/dead-letters?topic=clicks.dlq"]]);
});

test("a table nothing was committed to while its topic got records is stale; without new records it is not", () => {
  const tables = { tables: [{ ...aTable, committedAt: ago(1_200) }] };
  expect(overview({ tables }).tables[0]?.state).toBe("stale");
  const quiet = exampleSeen().topics?.map((topic) => ({ ...topic, newestAtMs: NOW_MS - 1_201_000 })) ?? [];
  expect(overview({ tables, topics: quiet }).tables[0]?.state).toBe("healthy");
});

test("a system that does not answer is named with its reason, once", () => {
  const gone = {
    at: ago(90),
    version: "1",
    intervalMs: 5_000,
    tookMs: 5,
    failingSince: ago(60),
    problem: {
      type: "urn:millrace:unreachable",
      title: "Kafka is not reachable (ECONNREFUSED).",
      status: 503,
      code: "unreachable" as const,
      system: "kafka" as const,
      retryable: true,
    },
  };
  const seen = exampleSeen();
  const { attention, sentence } = overview({ freshness: { ...seen.freshness, topics: gone, groups: gone } });
  expect(attention.map(({ title, detail }) => [title, detail])).toEqual([
    ["Kafka does not answer.", "Kafka is not reachable (ECONNREFUSED)."],
  ]);
  expect(sentence).toBe("Kafka does not answer.");
});

test("before the first look nothing is said to be wrong", () => {
  const nothing = { topics: null, groups: null, connectors: null, jobs: null, tables: null, freshness: {} };
  expect(overview(nothing)).toMatchObject({ state: "unknown", attention: [], at: null });
});

test("of thousands of topics nobody here is tied to, the busiest are drawn and the others counted", () => {
  const topics = Array.from({ length: 2_000 }, (_, n) => aTopic(`t${n}`, { recordsPerSecond: n }));
  const { flow } = overview({ topics, groups: [], connectors: connectors([]), jobs: jobs([]), tables: { tables: [] } });
  expect(flow.nodes).toHaveLength(40);
  expect(flow.hiddenTopics).toBe(1_960);
  expect(flow.nodes.some(({ name }) => name === "t1999")).toBe(true);
});

test("topics that feed each other in a circle still get a place", () => {
  const loop = { ...aJob, outputs: [{ kind: "topic" as const, name: "clicks", recordsPerSecond: 1 }] };
  expect(overview({ jobs: jobs([loop]) }).flow.nodes.every(({ column }) => column < 20)).toBe(true);
});
