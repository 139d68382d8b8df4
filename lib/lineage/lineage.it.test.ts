import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { getEnvironment } from "@/lib/environments/get-environment";
import { sealSecrets } from "@/lib/environments/secrets";
import { withoutPasswords } from "@/lib/environments/without-passwords";
import { COLLECTORS } from "@/lib/jobs/collectors";
import { readColumns } from "@/lib/lineage/columns/read-columns";
import { keepEvent } from "@/lib/lineage/events/keep-event";
import { sendConnector } from "@/lib/lineage/events/send-connector";
import { marquezColumns } from "@/lib/lineage/marquez/marquez-columns";
import { marquezEvents } from "@/lib/lineage/marquez/marquez-events";
import { marquezLineage } from "@/lib/lineage/marquez/marquez-lineage";
import { OlEvent } from "@/lib/lineage/marquez-contract";
import { readLineage } from "@/lib/lineage/read-lineage";
import { writeSnapshot } from "@/lib/snapshots/write-snapshot";

const environment = `it-lineage-${crypto.randomUUID().slice(0, 8)}`;
const bindings = [{ role: "viewer" as const, environment: "*", pattern: "*" }];
const actor = { id: "t", name: "tester", via: "system" as const, bindings };
const broker = env().KAFKA_BROKERS?.[0] ?? "";
const where = { where: { environment } };

// What the demo's connectors and jobs really are, as the collector sees it.
beforeAll(async () => {
  const given = env();
  const draft = withoutPasswords({
    kafka: { brokers: given.KAFKA_BROKERS ?? [] },
    registry: { url: given.SCHEMA_REGISTRY_URL ?? "" },
    connect: [{ name: "connect", url: given.CONNECT_URL ?? "" }],
    flink: { url: given.FLINK_URL ?? "" },
    iceberg: { type: "jdbc", uri: given.ICEBERG_CATALOG_URI ?? "", warehouse: given.ICEBERG_WAREHOUSE },
  });
  const secrets = sealSecrets(draft.secrets);
  await db().environment.create({
    data: { id: environment, name: "IT", systems: draft.systems, secrets, position: 99 },
  });
  for (const kind of ["topics", "connectors", "jobs", "tables", "registry", "registry", "fields"] as const) {
    const collector = COLLECTORS.find((one) => one.kind === kind);
    const body = await collector?.collect(await getEnvironment(environment), AbortSignal.timeout(30_000));
    await writeSnapshot({ environment, kind }, body, 1);
  }
});
afterAll(async () => {
  await db().environment.delete({ where: { id: environment } });
  await db().snapshot.deleteMany(where);
  await db().offsetSample.deleteMany(where);
  await db().schemaVersionSeen.deleteMany(where);
  await db().lineageEvent.deleteMany(where);
  await db().lineageJob.deleteMany(where);
  await db().lineageDataset.deleteMany(where);
  await db().$disconnect();
});

const way = async (node: string, column: string) => {
  const { trace } = await readColumns({ environment, node, column }, actor);
  return { up: trace?.up.map(({ from }) => `${from.node} ${from.column}`), unknown: trace?.unknown ?? [] };
};

test("a reporting table's column is followed back to the source table, through the change event", async () => {
  const target = "warehouse-table:Postgres shop/reporting.orders";
  const { up } = await way(target, "status");
  expect(up).toContain("topic:cdc.shop.orders after.status");
  expect(up).toContain("source-table:Postgres shop/shop.orders status");
  const view = await readLineage({ environment, node: target, steps: "all" }, actor);
  const names = view.nodes.map(({ id }) => id);
  expect(names).toContain("source-table:Postgres shop/shop.orders");
  expect(names).not.toContain("source-table:Postgres shop/shop.users");
});

test("a column behind a Flink job is known up to the job, and then it says that it is not", async () => {
  const { up, unknown } = await way("warehouse-table:Iceberg/warehouse.enriched_clicks", "country");
  expect(up).toEqual(["topic:enriched.clicks country"]);
  expect(unknown.map(({ from }) => from)).toContain("topic:cdc.shop.users");
  expect(unknown[0]?.why).toContain("does not tell");
});

const users = { namespace: `kafka://${broker.replace("127.0.0.1", "localhost")}`, name: "cdc.shop.users" };
const runEvent = OlEvent.parse({
  eventType: "RUNNING",
  eventTime: new Date().toISOString(),
  producer: "https://example.com/it",
  schemaURL: "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
  run: { runId: crypto.randomUUID(), facets: { debezium_config: { "database.password": "hush" } } },
  job: { namespace: "flink", name: "enrich-clicks", facets: { jobType: { integration: "FLINK" } } },
  inputs: [users],
  outputs: [
    {
      namespace: `kafka://${broker}`,
      name: "enriched.clicks",
      facets: {
        columnLineage: {
          fields: {
            country: {
              inputFields: [
                { ...users, field: "after.country", transformations: [{ type: "DIRECT", subtype: "IDENTITY" }] },
              ],
            },
          },
        },
      },
    },
  ],
});

test("an event of that job ties the column to its source table, and is read back in Marquez's form without secrets", async () => {
  expect(await keepEvent(environment, runEvent)).toBe(true);
  const { up, unknown } = await way("warehouse-table:Iceberg/warehouse.enriched_clicks", "country");
  expect(up).toContain("source-table:Postgres shop/shop.users country");
  expect(unknown).toEqual([]);
  const dataset = `kafka://${broker}:enriched.clicks`;
  const { graph } = await marquezLineage({ environment, nodeId: `dataset:${dataset}`, depth: 3 }, actor);
  expect(graph.map(({ id }) => id)).toContain(`dataset:kafka://${broker}:cdc.shop.users`);
  const nodeId = `datasetField:${dataset}:country`;
  const columns = await marquezColumns({ environment, nodeId, withDownstream: "false" }, actor);
  expect(columns.graph.find(({ id }) => id === nodeId)?.data.inputFields).toEqual([
    expect.objectContaining({ dataset: "cdc.shop.users", field: "after.country" }),
  ]);
  const { events } = await marquezEvents({ environment, sortDirection: "desc", limit: 10, offset: 0 }, actor);
  expect(events).toHaveLength(1);
  expect(JSON.stringify(events)).not.toContain("hush");
});

test("an event that comes late adds what it read and does not turn the state back; an unknown kind is left aside", async () => {
  const late = { ...runEvent, eventTime: "2020-01-01T00:00:00Z", eventType: "START", outputs: [] };
  await keepEvent(environment, { ...late, inputs: [{ namespace: `kafka://${broker}`, name: "clicks" }] });
  const job = await db().lineageJob.findFirst(where);
  expect(job?.state).toBe("RUNNING");
  expect(job?.inputs).toHaveLength(2);
  expect(job?.outputs).toHaveLength(1);
  expect(await keepEvent(environment, { eventTime: "2020-01-01T00:00:00Z" })).toBe(false);
});

test("a connector is told to a receiver of events with its columns; one that the collector has not seen is tried again", async () => {
  const got: unknown[] = [];
  const server = createServer((request, reply) => {
    void text(request).then((body) => {
      got.push(JSON.parse(body), request.headers.authorization);
      reply.writeHead(201).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const target = { url: `http://127.0.0.1:${port}/`, apiKey: "k" };
  await sendConnector({ environment, connector: "reporting-orders" }, target);
  const event = OlEvent.parse(got[0]);
  expect(got[1]).toBe("Bearer k");
  expect(event.outputs?.map(({ name }) => name)).toContain("shop.reporting.orders");
  const facets = event.outputs?.find(({ name }) => name === "shop.reporting.orders")?.facets;
  expect(facets?.columnLineage).toMatchObject({
    fields: { status: { inputFields: [{ name: "cdc.shop.orders", field: "after.status" }] } },
  });
  await expect(sendConnector({ environment, connector: "it-not-there" }, target)).rejects.toMatchObject({
    code: "not_found",
  });
  await new Promise((resolve) => server.close(resolve));
  await expect(sendConnector({ environment, connector: "reporting-orders" }, target)).rejects.toMatchObject({
    code: "unreachable",
  });
});
