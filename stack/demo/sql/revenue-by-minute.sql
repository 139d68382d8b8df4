-- Revenue per country and minute, from committed enriched clicks into an Iceberg table that is upserted: a minute that is
-- counted again (after a restart from an older checkpoint) replaces itself.
SET 'execution.checkpointing.interval' = '15s';
SET 'table.exec.source.idle-timeout' = '60s';

CREATE CATALOG iceberg WITH (
  'type' = 'iceberg',
  'catalog-impl' = 'org.apache.iceberg.jdbc.JdbcCatalog',
  'uri' = '{{icebergUrl}}',
  'jdbc.user' = '{{icebergUser}}',
  'jdbc.password' = '{{icebergPassword}}',
  'warehouse' = '{{icebergWarehouse}}'
);

CREATE DATABASE IF NOT EXISTS iceberg.warehouse;

CREATE TABLE IF NOT EXISTS iceberg.warehouse.revenue_by_minute (
  country STRING NOT NULL,
  minute_start TIMESTAMP_LTZ(6) NOT NULL,
  purchases BIGINT,
  revenue DECIMAL(38, 4),
  PRIMARY KEY (country, minute_start) NOT ENFORCED
) WITH (
  'format-version' = '2',
  'write.upsert.enabled' = 'true',
  'write.metadata.delete-after-commit.enabled' = 'true',
  'write.metadata.previous-versions-max' = '20'
);

CREATE TABLE enriched_clicks (
  kind STRING NOT NULL,
  amount DECIMAL(18, 4),
  event_time TIMESTAMP(3) NOT NULL,
  country STRING,
  event_ts AS CAST(event_time AS TIMESTAMP_LTZ(3)),
  WATERMARK FOR event_ts AS event_ts - INTERVAL '6' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'enriched.clicks',
  'properties.bootstrap.servers' = '{{kafkaBrokers}}',
  'properties.group.id' = 'flink-revenue-by-minute',
  'properties.auto.offset.reset' = 'earliest',
  'properties.isolation.level' = 'read_committed',
  'properties.fetch.min.bytes' = '65536',
  'properties.fetch.max.wait.ms' = '500',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'avro-confluent',
  'avro-confluent.url' = '{{registryUrl}}'
);

INSERT INTO iceberg.warehouse.revenue_by_minute
SELECT COALESCE(country, 'unknown'), window_start_ltz, purchases, revenue
FROM (
  SELECT
    country,
    CAST(window_start AS TIMESTAMP_LTZ(6)) AS window_start_ltz,
    COUNT(*) AS purchases,
    SUM(amount) AS revenue
  FROM TABLE(TUMBLE(TABLE enriched_clicks, DESCRIPTOR(event_ts), INTERVAL '1' MINUTE))
  WHERE kind = 'purchase'
  GROUP BY country, window_start, window_end
);
