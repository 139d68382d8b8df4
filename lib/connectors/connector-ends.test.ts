import { expect, test } from "vitest";
import { connectorEnds } from "@/lib/connectors/connector-ends";

const SHOP = {
  "connector.class": "io.debezium.connector.postgresql.PostgresConnector",
  "topic.prefix": "cdc",
  "database.dbname": "shop",
};

test("a change-capture source reads its listed tables and writes a topic for each", () => {
  const config = { ...SHOP, "table.include.list": "shop.users, shop.orders" };
  expect(connectorEnds({ type: "source", config, activeTopics: [] })).toEqual({
    inputs: [
      { kind: "source-table", name: "shop.users", system: "Postgres shop" },
      { kind: "source-table", name: "shop.orders", system: "Postgres shop" },
    ],
    outputs: [
      { kind: "topic", name: "cdc.shop.users", system: "Kafka" },
      { kind: "topic", name: "cdc.shop.orders", system: "Kafka" },
    ],
    deadLetterTopic: null,
    ownTopics: [],
  });
});

test("where tables are given as patterns, the topics that were used tell them", () => {
  const config = { ...SHOP, "table.include.list": "shop\\..*" };
  const ends = connectorEnds({ type: "source", config, activeTopics: ["cdc.shop.users", "__debezium-heartbeat.cdc"] });
  expect(ends.inputs.map(({ name }) => name)).toEqual(["shop.users"]);
  expect(ends.outputs.map(({ name }) => name)).toEqual(["cdc.shop.users"]);
});

test("an Iceberg sink writes its tables; its control topic is no input", () => {
  const config = {
    "connector.class": "org.apache.iceberg.connect.IcebergSinkConnector",
    "topics.regex": "enriched\\..*",
    "iceberg.tables": "warehouse.enriched_clicks",
    "iceberg.control.topic": "control-iceberg",
  };
  const ends = connectorEnds({ type: "sink", config, activeTopics: ["enriched.clicks", "control-iceberg"] });
  expect(ends.inputs.map(({ name }) => name)).toEqual(["enriched.clicks"]);
  expect(ends.outputs).toEqual([{ kind: "warehouse-table", name: "warehouse.enriched_clicks", system: "Iceberg" }]);
});

test("a JDBC sink writes one table for all its topics, or one for each", () => {
  const config = {
    "connector.class": "io.debezium.connector.jdbc.JdbcSinkConnector",
    topics: "cdc.shop.orders,orders.manual",
    "connection.url": "jdbc:postgresql://127.0.0.1:3001/shop?x=1",
    "errors.deadletterqueue.topic.name": "orders.dlq",
  };
  const one = connectorEnds({
    type: "sink",
    config: { ...config, "collection.name.format": "reporting.orders" },
    activeTopics: [],
  });
  expect(one.outputs).toEqual([{ kind: "warehouse-table", name: "reporting.orders", system: "Postgres shop" }]);
  expect(one.deadLetterTopic).toBe("orders.dlq");
  const each = connectorEnds({ type: "sink", config, activeTopics: [] });
  expect(each.outputs.map(({ name }) => name)).toEqual(["cdc_shop_orders", "orders_manual"]);
});
