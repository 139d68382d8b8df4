-- The gate: clicks as they come → valid (Avro), late, and dead letters. Every record goes to exactly one of the three;
-- late and wrong ones keep their bytes, their headers and their time.
SET 'execution.checkpointing.interval' = '5s';
-- Long: a partition taken for idle while the job works off a backlog would make its records late.
SET 'table.exec.source.idle-timeout' = '60s';

CREATE TABLE clicks (
  k BYTES,
  v BYTES,
  `partition` INT METADATA VIRTUAL,
  `offset` BIGINT METADATA VIRTUAL,
  record_time TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL,
  headers MAP<STRING, BYTES> METADATA VIRTUAL,
  s AS DECODE(v, 'UTF-8'),
  ts_ms AS TRY_CAST(JSON_VALUE(DECODE(v, 'UTF-8'), '$.ts' NULL ON EMPTY NULL ON ERROR) AS BIGINT),
  -- Total, because a record without event time would kill the job; and never far ahead of the record's own time,
  -- because one click from the future would make all others late.
  event_ts AS CASE
    WHEN TRY_CAST(JSON_VALUE(DECODE(v, 'UTF-8'), '$.ts' NULL ON EMPTY NULL ON ERROR) AS BIGINT) BETWEEN 0 AND 253402300799000
      AND TO_TIMESTAMP_LTZ(TRY_CAST(JSON_VALUE(DECODE(v, 'UTF-8'), '$.ts' NULL ON EMPTY NULL ON ERROR) AS BIGINT), 3)
        <= record_time + INTERVAL '1' MINUTE
    THEN TO_TIMESTAMP_LTZ(TRY_CAST(JSON_VALUE(DECODE(v, 'UTF-8'), '$.ts' NULL ON EMPTY NULL ON ERROR) AS BIGINT), 3)
    ELSE record_time
  END,
  WATERMARK FOR event_ts AS event_ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'clicks',
  'properties.bootstrap.servers' = '{{kafkaBrokers}}',
  'properties.group.id' = 'flink-clicks-gate',
  'properties.auto.offset.reset' = 'earliest',
  'properties.fetch.min.bytes' = '65536',
  'properties.fetch.max.wait.ms' = '500',
  'scan.startup.mode' = 'group-offsets',
  'key.format' = 'raw',
  'key.fields' = 'k',
  'value.format' = 'raw',
  'value.fields-include' = 'EXCEPT_KEY'
);

CREATE TABLE clicks_valid (
  k BYTES,
  event_id STRING NOT NULL,
  user_id BIGINT NOT NULL,
  kind STRING NOT NULL,
  product_id BIGINT,
  path STRING,
  amount DECIMAL(18, 4),
  event_time TIMESTAMP(3) NOT NULL,
  headers MAP<STRING, BYTES> METADATA
) WITH (
  'connector' = 'kafka',
  'topic' = 'clicks.valid',
  'properties.bootstrap.servers' = '{{kafkaBrokers}}',
  'properties.transaction.timeout.ms' = '600000',
  'properties.linger.ms' = '50',
  'sink.delivery-guarantee' = 'exactly-once',
  'sink.transactional-id-prefix' = 'clicks-gate-valid',
  'sink.transaction-naming-strategy' = 'POOLING',
  'key.format' = 'raw',
  'key.fields' = 'k',
  'value.format' = 'avro-confluent',
  'value.avro-confluent.url' = '{{registryUrl}}',
  'value.avro-confluent.subject' = 'clicks.valid-value',
  'value.avro-confluent.schema' = '{{validClickSchema}}',
  'value.fields-include' = 'EXCEPT_KEY'
);

CREATE TABLE clicks_late (
  k BYTES,
  v BYTES,
  headers MAP<STRING, BYTES> METADATA,
  `timestamp` TIMESTAMP_LTZ(3) METADATA
) WITH (
  'connector' = 'kafka',
  'topic' = 'clicks.late',
  'properties.bootstrap.servers' = '{{kafkaBrokers}}',
  'properties.transaction.timeout.ms' = '600000',
  'sink.delivery-guarantee' = 'exactly-once',
  'sink.transactional-id-prefix' = 'clicks-gate-late',
  'sink.transaction-naming-strategy' = 'POOLING',
  'key.format' = 'raw',
  'key.fields' = 'k',
  'value.format' = 'raw',
  'value.fields-include' = 'EXCEPT_KEY'
);

CREATE TABLE clicks_dlq (
  k BYTES,
  v BYTES,
  headers MAP<STRING, BYTES> METADATA,
  `timestamp` TIMESTAMP_LTZ(3) METADATA
) WITH (
  'connector' = 'kafka',
  'topic' = 'clicks.dlq',
  'properties.bootstrap.servers' = '{{kafkaBrokers}}',
  'properties.transaction.timeout.ms' = '600000',
  'sink.delivery-guarantee' = 'exactly-once',
  'sink.transactional-id-prefix' = 'clicks-gate-dlq',
  'sink.transaction-naming-strategy' = 'POOLING',
  'key.format' = 'raw',
  'key.fields' = 'k',
  'value.format' = 'raw',
  'value.fields-include' = 'EXCEPT_KEY'
);

CREATE TEMPORARY VIEW fields AS
SELECT
  *,
  JSON_VALUE(s, '$.event_id' NULL ON EMPTY NULL ON ERROR) AS event_id,
  TRY_CAST(JSON_VALUE(s, '$.user_id' NULL ON EMPTY NULL ON ERROR) AS BIGINT) AS user_id,
  JSON_VALUE(s, '$.type' NULL ON EMPTY NULL ON ERROR) AS kind,
  TRY_CAST(JSON_VALUE(s, '$.product_id' NULL ON EMPTY NULL ON ERROR) AS BIGINT) AS product_id,
  JSON_VALUE(s, '$.path' NULL ON EMPTY NULL ON ERROR) AS path,
  TRY_CAST(JSON_VALUE(s, '$.amount' NULL ON EMPTY NULL ON ERROR) AS DECIMAL(18, 4)) AS amount,
  CURRENT_WATERMARK(event_ts) AS watermark_ts
FROM clicks
-- A tombstone says nothing in a stream of events.
WHERE v IS NOT NULL;

CREATE TEMPORARY VIEW checked AS
SELECT
  *,
  CASE
    WHEN s IS NOT JSON OBJECT THEN 'UNREADABLE'
    WHEN JSON_VALUE(s, '$.user_id' NULL ON EMPTY NULL ON ERROR) IS NULL THEN 'MISSING_FIELD:user_id'
    WHEN user_id IS NULL THEN 'WRONG_TYPE:user_id'
    WHEN event_id IS NULL THEN 'MISSING_FIELD:event_id'
    WHEN kind IS NULL THEN 'MISSING_FIELD:type'
    WHEN ts_ms IS NULL THEN 'NO_EVENT_TIME'
    WHEN ts_ms NOT BETWEEN 0 AND 253402300799000 OR event_ts <> TO_TIMESTAMP_LTZ(ts_ms, 3) THEN 'IMPOSSIBLE_EVENT_TIME'
    WHEN amount IS NULL AND JSON_VALUE(s, '$.amount' NULL ON EMPTY NULL ON ERROR) IS NOT NULL THEN 'WRONG_TYPE:amount'
    WHEN product_id IS NULL AND JSON_VALUE(s, '$.product_id' NULL ON EMPTY NULL ON ERROR) IS NOT NULL
      THEN 'WRONG_TYPE:product_id'
  END AS reason
FROM fields;

EXECUTE STATEMENT SET BEGIN
INSERT INTO clicks_valid
SELECT k, event_id, user_id, kind, product_id, path, amount, CAST(event_ts AS TIMESTAMP(3)), headers
FROM checked
WHERE reason IS NULL AND (watermark_ts IS NULL OR event_ts > watermark_ts);

INSERT INTO clicks_late
SELECT k, v,
  MAP_UNION(headers, MAP[
    'millrace.late.topic', CAST('clicks' AS BYTES),
    'millrace.late.partition', ENCODE(CAST(`partition` AS STRING), 'UTF-8'),
    'millrace.late.offset', ENCODE(CAST(`offset` AS STRING), 'UTF-8'),
    'millrace.late.watermark', ENCODE(CAST(watermark_ts AS STRING), 'UTF-8')
  ]),
  record_time
FROM checked
WHERE reason IS NULL AND watermark_ts IS NOT NULL AND event_ts <= watermark_ts;

-- CAST to BYTES, not ENCODE, for a constant: Flink 2.1 folds ENCODE of a constant to its first byte.
INSERT INTO clicks_dlq
SELECT k, v,
  MAP_UNION(headers, MAP[
    '__connect.errors.topic', CAST('clicks' AS BYTES),
    '__connect.errors.partition', ENCODE(CAST(`partition` AS STRING), 'UTF-8'),
    '__connect.errors.offset', ENCODE(CAST(`offset` AS STRING), 'UTF-8'),
    '__connect.errors.stage', CAST('VALUE_CONVERTER' AS BYTES),
    '__connect.errors.exception.message', ENCODE(reason, 'UTF-8'),
    'millrace.dlq.job', CAST('clicks-gate' AS BYTES),
    'millrace.dlq.reason', ENCODE(reason, 'UTF-8')
  ]),
  record_time
FROM checked
WHERE reason IS NOT NULL;
END;
