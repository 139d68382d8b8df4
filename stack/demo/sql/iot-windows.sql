-- Mean per sensor and minute; readings that come after their watermark go to a topic of their own instead of being dropped.
SET 'execution.checkpointing.interval' = '15s';
SET 'table.exec.source.idle-timeout' = '60s';

CREATE TABLE readings (
  k STRING,
  device_id STRING NOT NULL,
  sensor STRING NOT NULL,
  reading DOUBLE NOT NULL,
  battery_percent FLOAT,
  `sequence` BIGINT NOT NULL,
  measured_at TIMESTAMP(3) NOT NULL,
  measured_ts AS CAST(measured_at AS TIMESTAMP_LTZ(3)),
  WATERMARK FOR measured_ts AS measured_ts - INTERVAL '10' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'iot.readings',
  'properties.bootstrap.servers' = '{{kafkaBrokers}}',
  'properties.group.id' = 'flink-iot-windows',
  'properties.auto.offset.reset' = 'earliest',
  'properties.fetch.min.bytes' = '65536',
  'properties.fetch.max.wait.ms' = '500',
  'scan.startup.mode' = 'group-offsets',
  'key.format' = 'raw',
  'key.fields' = 'k',
  'value.format' = 'avro-confluent',
  'value.avro-confluent.url' = '{{registryUrl}}',
  'value.fields-include' = 'EXCEPT_KEY'
);

CREATE TABLE readings_late (
  k STRING,
  device_id STRING NOT NULL,
  sensor STRING NOT NULL,
  reading DOUBLE NOT NULL,
  battery_percent FLOAT,
  `sequence` BIGINT NOT NULL,
  measured_at TIMESTAMP(3) NOT NULL
) WITH (
  'connector' = 'kafka',
  'topic' = 'iot.readings.late',
  'properties.bootstrap.servers' = '{{kafkaBrokers}}',
  'properties.transaction.timeout.ms' = '600000',
  'sink.delivery-guarantee' = 'exactly-once',
  'sink.transactional-id-prefix' = 'iot-windows-late',
  'sink.transaction-naming-strategy' = 'POOLING',
  'key.format' = 'raw',
  'key.fields' = 'k',
  'value.format' = 'avro-confluent',
  'value.avro-confluent.url' = '{{registryUrl}}',
  'value.avro-confluent.subject' = 'iot.readings.late-value',
  'value.avro-confluent.schema' = '{{readingSchema}}',
  'value.fields-include' = 'EXCEPT_KEY'
);

CREATE TABLE readings_by_minute (
  sensor STRING NOT NULL,
  minute_start TIMESTAMP_LTZ(3) NOT NULL,
  readings BIGINT,
  mean DOUBLE,
  lowest DOUBLE,
  highest DOUBLE,
  PRIMARY KEY (sensor, minute_start) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'iot.readings.by-minute',
  'properties.bootstrap.servers' = '{{kafkaBrokers}}',
  'key.format' = 'json',
  'value.format' = 'json'
);

CREATE TEMPORARY VIEW placed AS
SELECT *, CURRENT_WATERMARK(measured_ts) AS watermark_ts FROM readings;

CREATE TEMPORARY VIEW in_time AS
SELECT * FROM placed WHERE watermark_ts IS NULL OR measured_ts > watermark_ts;

EXECUTE STATEMENT SET BEGIN
INSERT INTO readings_late
SELECT k, device_id, sensor, reading, battery_percent, `sequence`, measured_at
FROM placed
WHERE watermark_ts IS NOT NULL AND measured_ts <= watermark_ts;

INSERT INTO readings_by_minute
SELECT sensor, CAST(window_start AS TIMESTAMP_LTZ(3)), COUNT(*), AVG(reading), MIN(reading), MAX(reading)
FROM TABLE(TUMBLE(TABLE in_time, DESCRIPTOR(measured_ts), INTERVAL '1' MINUTE))
GROUP BY sensor, window_start, window_end;
END;
