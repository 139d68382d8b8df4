-- Each valid click with its user as the user was at that moment. Clicks of users not known then come without user columns.
SET 'execution.checkpointing.interval' = '5s';
-- Much longer than a checkpoint: the partitions of clicks.valid are silent between two commits of the gate, and a
-- partition taken for idle while the job works off a backlog would lose its records in the join.
SET 'table.exec.source.idle-timeout' = '20s';

CREATE TABLE clicks_valid (
  k BYTES,
  event_id STRING NOT NULL,
  user_id BIGINT NOT NULL,
  kind STRING NOT NULL,
  product_id BIGINT,
  path STRING,
  amount DECIMAL(18, 4),
  event_time TIMESTAMP(3) NOT NULL,
  headers MAP<STRING, BYTES> METADATA VIRTUAL,
  event_ts AS CAST(event_time AS TIMESTAMP_LTZ(3)),
  -- The gate lets pass what is up to 5 s out of order; the join drops what is later than the watermark.
  WATERMARK FOR event_ts AS event_ts - INTERVAL '6' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'clicks.valid',
  'properties.bootstrap.servers' = '{{kafkaBrokers}}',
  'properties.group.id' = 'flink-enrich-clicks',
  'properties.auto.offset.reset' = 'earliest',
  'properties.isolation.level' = 'read_committed',
  'properties.fetch.min.bytes' = '65536',
  'properties.fetch.max.wait.ms' = '500',
  'scan.startup.mode' = 'group-offsets',
  'key.format' = 'raw',
  'key.fields' = 'k',
  'value.format' = 'avro-confluent',
  'value.avro-confluent.url' = '{{registryUrl}}',
  'value.fields-include' = 'EXCEPT_KEY'
);

CREATE TABLE users (
  id BIGINT NOT NULL,
  display_name STRING,
  country STRING,
  tier STRING,
  credit DECIMAL(18, 4),
  -- When change capture published the row: this format does not show the source's own time (debezium-json would).
  changed_at TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL,
  WATERMARK FOR changed_at AS changed_at,
  PRIMARY KEY (id) NOT ENFORCED
) WITH (
  'connector' = 'kafka',
  'topic' = 'cdc.shop.users',
  'properties.bootstrap.servers' = '{{kafkaBrokers}}',
  'properties.group.id' = 'flink-enrich-clicks',
  'properties.isolation.level' = 'read_committed',
  'properties.fetch.min.bytes' = '65536',
  'properties.fetch.max.wait.ms' = '500',
  -- The topic is compacted: from its start, it holds every user.
  'scan.startup.mode' = 'earliest-offset',
  'format' = 'debezium-avro-confluent',
  'debezium-avro-confluent.url' = '{{registryUrl}}'
);

CREATE TABLE enriched_clicks (
  k BYTES,
  event_id STRING NOT NULL,
  user_id BIGINT NOT NULL,
  kind STRING NOT NULL,
  product_id BIGINT,
  path STRING,
  amount DECIMAL(18, 4),
  event_time TIMESTAMP(3) NOT NULL,
  user_name STRING,
  country STRING,
  tier STRING,
  credit DECIMAL(18, 4),
  headers MAP<STRING, BYTES> METADATA
) WITH (
  'connector' = 'kafka',
  'topic' = 'enriched.clicks',
  'properties.bootstrap.servers' = '{{kafkaBrokers}}',
  'properties.transaction.timeout.ms' = '600000',
  'properties.linger.ms' = '50',
  'sink.delivery-guarantee' = 'exactly-once',
  'sink.transactional-id-prefix' = 'enrich-clicks',
  'sink.transaction-naming-strategy' = 'POOLING',
  'key.format' = 'raw',
  'key.fields' = 'k',
  'value.format' = 'avro-confluent',
  'value.avro-confluent.url' = '{{registryUrl}}',
  'value.avro-confluent.subject' = 'enriched.clicks-value',
  'value.avro-confluent.schema' = '{{enrichedClickSchema}}',
  'value.fields-include' = 'EXCEPT_KEY'
);

INSERT INTO enriched_clicks
SELECT
  c.k, c.event_id, c.user_id, c.kind, c.product_id, c.path, c.amount, c.event_time,
  u.display_name, u.country, u.tier, u.credit, c.headers
FROM clicks_valid AS c
LEFT JOIN users FOR SYSTEM_TIME AS OF c.event_ts AS u ON c.user_id = u.id;
