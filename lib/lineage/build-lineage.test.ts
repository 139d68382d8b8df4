import { expect, test } from "vitest";
import { buildLineage } from "@/lib/lineage/build-lineage";
import { traceColumn } from "@/lib/lineage/columns/trace-column";
import { datasetKey } from "@/lib/lineage/dataset-name";
import type { JobSeen } from "@/lib/lineage/events/event-graph";
import { aSink, aSource, aTable, exampleSeen } from "@/lib/overview/example-seen";

const fields = (topic: string, ...paths: string[]) => ({
  topic,
  subject: `${topic}-value`,
  schemaId: 1,
  fields: paths.map((path) => ({ path, type: "string" })),
  problem: null,
});
const lineage = {
  "connector.class": aSource.class,
  "topic.prefix": "cdc",
  "database.hostname": "DB",
  "database.port": "5432",
  "database.dbname": "shop",
};
const world = (...jobs: JobSeen[]) => ({
  seen: exampleSeen({
    connectors: {
      clusters: [{ name: "c", version: "4" }],
      silent: [],
      connectors: [
        { ...aSource, lineage },
        { ...aSink, lineage: {} },
      ],
    },
    tables: { tables: [{ ...aTable, columns: [{ name: "country", type: "string", required: false }] }] },
  }),
  fields: {
    topics: [
      fields("cdc.shop.users", "before", "before.country", "after", "after.country"),
      fields("enriched.clicks", "country", "kind"),
    ],
    waiting: 0,
  },
  addresses: { environment: "prod", brokers: ["127.0.0.1:9092"], warehouse: "s3://lake/wh", catalog: "iceberg" },
  events: { jobs, datasets: [] },
});
const TABLE = "warehouse-table:Iceberg/w.clicks";
const told = (steps: { from: { node: string; column: string } }[]) =>
  steps.map(({ from }) => `${from.node} ${from.column}`);

test("a warehouse column leads back to the topic, and then it says that the job does not tell", () => {
  const { up, unknown } = traceColumn(buildLineage(world()), TABLE, "country");
  expect(told(up)).toEqual(["topic:enriched.clicks country"]);
  expect(unknown.map(({ from, why }) => `${from}: ${why}`)).toEqual([
    "topic:clicks: Flink does not tell the columns of this job",
    "topic:cdc.shop.users: Flink does not tell the columns of this job",
  ]);
});

const event: JobSeen = {
  namespace: "flink",
  name: "enrich-clicks",
  integration: "FLINK",
  observed: true,
  state: "RUNNING",
  inputs: [{ namespace: "kafka://localhost:9092", name: "cdc.shop.users" }],
  outputs: [
    {
      namespace: "KAFKA://127.0.0.1:9092",
      name: "enriched.clicks",
      pairs: [
        {
          namespace: "kafka://localhost:9092",
          name: "cdc.shop.users",
          field: "after.country",
          to: "country",
          kind: "IDENTITY",
          masked: false,
        },
      ],
    },
  ],
};

test("with the columns of an event of the job it goes on to the source table; the job is no second one", () => {
  const graph = buildLineage(world(event));
  const { up, unknown } = traceColumn(graph, TABLE, "country");
  expect(told(up)).toEqual([
    "topic:enriched.clicks country",
    "topic:cdc.shop.users after.country",
    "source-table:Postgres shop/shop.users country",
  ]);
  expect(unknown).toEqual([]);
  expect([...graph.nodes.values()].filter(({ name }) => name === "enrich-clicks")).toHaveLength(1);
  const edge = graph.up.get("topic:enriched.clicks")?.[0];
  expect(edge).toMatchObject({ from: "job:enrich-clicks", confidence: "observed" });
});

test("a job and a dataset that only events know are added; the environment's own things keep what is declared", () => {
  const spark: JobSeen = {
    ...event,
    integration: "SPARK",
    name: "nightly",
    inputs: [{ namespace: "s3://lake", name: "wh/w/clicks" }],
    outputs: [{ namespace: "bigquery", name: "bi.daily", pairs: null }],
  };
  const graph = buildLineage(world(spark));
  expect(graph.down.get(TABLE)?.map(({ to }) => to)).toEqual(["job:flink/nightly"]);
  expect(graph.nodes.get("dataset:bigquery/bi.daily")).toMatchObject({ kind: "dataset", system: "bigquery" });
  expect(graph.up.get(TABLE)?.[0]).toMatchObject({ from: "connector:c/warehouse", confidence: "declared" });
});

test("one dataset under several names is one", () => {
  expect(datasetKey({ namespace: "postgresql://LOCALHOST:5432", name: "shop.public.a" })).toBe(
    datasetKey({ namespace: "postgres://127.0.0.1:5432/", name: "shop.public.a" }),
  );
  expect(datasetKey({ namespace: "kafka://a:9092,b:9092", name: "t" })).toBe(
    datasetKey({ namespace: "kafka://A:9092", name: "t" }),
  );
});
