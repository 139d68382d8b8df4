import { connectors, tables, topics } from "../names.ts";

export type ConnectorConfigs = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type ConnectorPlaces = {
  /** Database the change capture reads and the reporting table lies in. */
  shopUrl: string;
  /** Base of the Confluent-compatible API; Apicurio's own API is asked beside it. */
  registryUrl: string;
  kafkaBrokers: string;
  icebergCatalogUri: string;
  icebergWarehouse: string;
  icebergCatalogName: string;
};

export function connectorConfigs(places: ConnectorPlaces): ConnectorConfigs {
  return {
    [connectors.shop]: shopSource(places),
    [connectors.reporting]: reportingSink(places),
    [connectors.warehouse]: warehouseSink(places),
  };
}

function shopSource(places: ConnectorPlaces) {
  const shop = new URL(places.shopUrl);
  return {
    "connector.class": "io.debezium.connector.postgresql.PostgresConnector",
    "tasks.max": "1",
    "database.hostname": shop.hostname,
    "database.port": shop.port || "5432",
    "database.dbname": decodeURIComponent(shop.pathname.slice(1)),
    "database.user": decodeURIComponent(shop.username),
    "database.password": decodeURIComponent(shop.password),
    "plugin.name": "pgoutput",
    "slot.name": "millrace_shop",
    "publication.name": "millrace_shop",
    "publication.autocreate.mode": "disabled",
    "topic.prefix": "cdc",
    "table.include.list": "shop.users,shop.customers,shop.products,shop.orders",
    "decimal.handling.mode": "precise",
    "schema.name.adjustment.mode": "avro",
    // The slot holds back the log of the whole server: without heartbeats a quiet shop would fill the disk.
    "heartbeat.interval.ms": "10000",
    // A source that dies with the database waits for it, instead of staying FAILED.
    "errors.max.retries": "-1",
    "retriable.restart.connector.wait.ms": "3000",
    ...avro(places.registryUrl),
  };
}

function reportingSink(places: ConnectorPlaces) {
  return {
    "connector.class": "io.debezium.connector.jdbc.JdbcSinkConnector",
    "tasks.max": "1",
    topics: `${topics.cdcOrders},${topics.ordersManual}`,
    ...jdbc(places.shopUrl),
    "insert.mode": "upsert",
    "primary.key.mode": "record_key",
    "delete.enabled": "true",
    "schema.evolution": "none",
    "collection.name.format": tables.reportingOrders,
    "field.include.list": [topics.cdcOrders, topics.ordersManual]
      .flatMap((topic) => reportingColumns.map((column) => `${topic}:${column}`))
      .join(","),
    "errors.tolerance": "all",
    "errors.deadletterqueue.topic.name": topics.ordersDlq,
    "errors.deadletterqueue.topic.replication.factor": "1",
    "errors.deadletterqueue.context.headers.enable": "true",
    ...avro(places.registryUrl),
  };
}

const reportingColumns = ["id", "customer_id", "status", "total", "currency", "note", "placed_at", "updated_at"];

function warehouseSink(places: ConnectorPlaces) {
  const { user, password, url } = jdbcParts(places.icebergCatalogUri);
  return {
    "connector.class": "org.apache.iceberg.connect.IcebergSinkConnector",
    "tasks.max": "1",
    topics: topics.enrichedClicks,
    // Only what Flink has committed reaches the table.
    "consumer.override.isolation.level": "read_committed",
    "iceberg.tables": tables.enrichedClicks,
    "iceberg.tables.auto-create-enabled": "true",
    "iceberg.tables.evolve-schema-enabled": "true",
    "iceberg.tables.default-partition-by": "hour(event_time)",
    // Every commit writes a metadata file of its own; the old ones would soon be larger than the data.
    "iceberg.tables.auto-create-props.write.metadata.delete-after-commit.enabled": "true",
    "iceberg.tables.auto-create-props.write.metadata.previous-versions-max": "20",
    // The sink looks for the worker's own file on the command line otherwise, and misses it in a path with spaces.
    "iceberg.kafka.bootstrap.servers": places.kafkaBrokers,
    "iceberg.control.topic": topics.icebergControl,
    "iceberg.control.commit.interval-ms": "10000",
    "iceberg.control.commit.timeout-ms": "30000",
    "iceberg.catalog": places.icebergCatalogName,
    "iceberg.catalog.type": "jdbc",
    "iceberg.catalog.uri": url,
    "iceberg.catalog.jdbc.user": user,
    "iceberg.catalog.jdbc.password": password,
    "iceberg.catalog.warehouse": places.icebergWarehouse,
    ...avro(places.registryUrl, ["value"]),
    // The key is the user's id as text.
    "key.converter": "org.apache.kafka.connect.storage.StringConverter",
  };
}

function avro(registryUrl: string, sides = ["key", "value"]): Record<string, string> {
  const own = { url: new URL("/apis/registry/v2", registryUrl).toString() };
  const options = {
    ...own,
    "as-confluent": "true",
    "use-id": "contentId",
    "headers.enabled": "false",
    "auto-register": "true",
    "find-latest": "true",
    // A registry that is away for a moment must not fail the task: schemas once seen are used on.
    "fault-tolerant-refresh": "true",
  };
  return Object.fromEntries(
    sides.flatMap((side) => [
      [`${side}.converter`, "io.apicurio.registry.utils.converter.AvroConverter"],
      ...Object.entries(options).map(([name, value]) => [`${side}.converter.apicurio.registry.${name}`, value]),
    ]),
  );
}

function jdbc(databaseUrl: string) {
  const { url, user, password } = jdbcParts(databaseUrl);
  return { "connection.url": url, "connection.username": user, "connection.password": password };
}

/** `postgresql://user:password@host:port/database` as JDBC wants it: without the user, and with `jdbc:` before it. */
export function jdbcParts(databaseUrl: string): { url: string; user: string; password: string } {
  const parsed = new URL(databaseUrl);
  return {
    url: `jdbc:postgresql://${parsed.hostname}:${parsed.port || "5432"}${parsed.pathname}`,
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
  };
}
