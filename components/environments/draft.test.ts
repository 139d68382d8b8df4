import { expect, test } from "vitest";
import { toDraft, toFields } from "@/components/environments/draft";
import type { EnvironmentView } from "@/lib/environments/contract";

const view: EnvironmentView = {
  id: "prod",
  name: "Production",
  readOnly: true,
  secretsSet: ["kafka"],
  updatedAt: "2026-01-01T00:00:00.000Z",
  systems: {
    kafka: { brokers: ["a:9092", "b:9092"], tls: true, sasl: { mechanism: "scram-sha-512", username: "console" } },
    registry: { url: "https://registry", username: "r" },
    connect: [
      { name: "eu", url: "http://eu:8083" },
      { name: "us", url: "http://us:8083" },
    ],
    flink: { url: "http://flink:8081", gatewayUrl: "http://gw:8083" },
    iceberg: { type: "jdbc", uri: "postgresql://db/iceberg", username: "i", name: "iceberg", warehouse: "file:///w" },
  },
};

test("an environment that is opened and saved unchanged stays as it is, passwords included", () => {
  const draft = toDraft(toFields(view));
  expect(draft.systems).toEqual(view.systems);
  expect(draft.secrets).toEqual({});
});

test("only Kafka is needed", () => {
  const fields = { ...toFields(), id: "x", name: "X", brokers: "localhost:9092" };
  expect(toDraft(fields).systems).toEqual({ kafka: { brokers: ["localhost:9092"], tls: false }, connect: [] });
});
