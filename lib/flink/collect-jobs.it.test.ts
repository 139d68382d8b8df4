import { expect, test } from "vitest";
import { collectConnectors } from "@/lib/connectors/collect-connectors";
import { ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import { collectJobs } from "@/lib/flink/collect-jobs";
import { JobsSnapshot } from "@/lib/flink/jobs-snapshot";
import { collectRegistry } from "@/lib/schemas/collect-registry";
import { RegistrySnapshot } from "@/lib/schemas/registry-snapshot";
import { connectClient } from "@/lib/systems/connect/client";
import { flinkClient } from "@/lib/systems/flink/client";
import { icebergClient } from "@/lib/systems/iceberg/client";
import { registryClient } from "@/lib/systems/registry/client";
import { collectTables } from "@/lib/warehouse/collect-tables";
import { TablesSnapshot } from "@/lib/warehouse/tables-snapshot";

// Each document has to survive the way into the store and out of it again.
const stored = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

test("what Flink runs is collected as its schema says", async () => {
  const snapshot = JobsSnapshot.parse(stored(await collectJobs(flinkClient({ url: process.env.FLINK_URL ?? "" }))));
  expect(snapshot.slotsTotal).toBeGreaterThan(0);
});

test("what Connect runs is collected; a cluster that is silent is named beside one that answers", async () => {
  const clusters = [
    { name: "here", connect: connectClient({ url: process.env.CONNECT_URL ?? "" }) },
    { name: "gone", connect: connectClient({ url: "http://127.0.0.1:2", timeoutMs: 500 }) },
  ];
  const snapshot = ConnectorsSnapshot.parse(stored(await collectConnectors(clusters)));
  expect(snapshot.clusters.map(({ name }) => name)).toEqual(["here"]);
  expect(snapshot.silent.map(({ name }) => name)).toEqual(["gone"]);
  await expect(collectConnectors(clusters.slice(1))).rejects.toMatchObject({ code: "unreachable", system: "connect" });
});

test("what the registry holds is collected", async () => {
  const snapshot = await collectRegistry(registryClient({ url: process.env.SCHEMA_REGISTRY_URL ?? "" }), {
    environment: `e-${crypto.randomUUID()}`,
    before: null,
    changed: [],
  });
  expect(RegistrySnapshot.parse(stored(snapshot)).types).toContain("AVRO");
});

test("tables of the warehouse are collected", async () => {
  const catalogUri = process.env.ICEBERG_CATALOG_URI ?? "";
  const warehouse = process.env.ICEBERG_WAREHOUSE ?? "";
  const snapshot = await collectTables(icebergClient({ catalogUri, catalog: "iceberg", warehouse }));
  expect(TablesSnapshot.parse(stored(snapshot)).tables.filter(({ problem }) => problem !== null)).toEqual([]);
});
