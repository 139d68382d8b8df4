import { afterAll, expect, test } from "vitest";
import { findCluster } from "@/lib/connectors/find-cluster";
import { db } from "@/lib/db/client";
import { Systems } from "@/lib/environments/contract";
import { writeSnapshot } from "@/lib/snapshots/write-snapshot";

const id = `e-${crypto.randomUUID()}`;
const environment = (...names: string[]) => ({
  id,
  name: "Two",
  readOnly: false,
  systems: Systems.parse({
    kafka: { brokers: ["127.0.0.1:1"] },
    connect: names.map((name) => ({ name, url: "http://127.0.0.1:1" })),
  }),
  secrets: {},
  updatedAt: new Date(),
});
const seen = (cluster: string, name: string) => ({
  cluster,
  name,
  type: "sink",
  class: "x",
  state: "RUNNING",
  tasks: [],
  cause: null,
  why: null,
  inputs: [],
  outputs: [],
  deadLetterTopic: null,
  ownTopics: [],
  group: null,
});

afterAll(async () => {
  await db().snapshot.deleteMany({ where: { environment: id } });
  await db().$disconnect();
});

test("of several Connect clusters the named one is meant, or the one that runs the connector", async () => {
  const two = environment("east", "west");
  const connectors = [seen("west", "only"), seen("east", "both"), seen("west", "both")];
  await writeSnapshot({ environment: id, kind: "connectors" }, { clusters: [], silent: [], connectors }, 1);
  expect((await findCluster(two, { cluster: "east", connector: "only" })).name).toBe("east");
  expect((await findCluster(two, { connector: "only" })).name).toBe("west");
  await expect(findCluster(two, { connector: "both" })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(findCluster(two, { cluster: "north" })).rejects.toMatchObject({ code: "not_found" });
});

test("a single cluster needs no name, and none at all is said", async () => {
  expect((await findCluster(environment("east"), { connector: "x" })).name).toBe("east");
  await expect(findCluster(environment(), {})).rejects.toMatchObject({ code: "not_configured" });
});
