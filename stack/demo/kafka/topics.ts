import { topics } from "../names.ts";

export type TopicDefinition = { topic: string; partitions: number; configs: Readonly<Record<string, string>> };

const mebibyte = 1024 * 1024;
const hourMs = 3_600_000;

// The demo may run for days: what it writes is bounded by size, for each partition, besides time.
const segments = { "segment.bytes": String(8 * mebibyte), "segment.ms": String(hourMs) };
const kept = (hours: number, mebibytes: number) => ({
  ...segments,
  "cleanup.policy": "delete",
  "retention.ms": String(hours * hourMs),
  "retention.bytes": String(mebibytes * mebibyte),
});
/** The newest record of each key stays for ever; older ones go once a segment is an hour old. */
const compacted = {
  ...segments,
  "cleanup.policy": "compact",
  "min.cleanable.dirty.ratio": "0.2",
  "delete.retention.ms": String(hourMs),
};

export const topicDefinitions: readonly TopicDefinition[] = [
  { topic: topics.clicks, partitions: 6, configs: kept(24, 32) },
  { topic: topics.clicksValid, partitions: 6, configs: kept(24, 32) },
  { topic: topics.clicksLate, partitions: 1, configs: kept(72, 16) },
  { topic: topics.clicksDlq, partitions: 3, configs: kept(168, 16) },
  { topic: topics.clicksDlt, partitions: 6, configs: kept(168, 16) },
  { topic: topics.clicksByUser, partitions: 6, configs: kept(24, 32) },
  { topic: topics.clicksByUserDlq, partitions: 1, configs: kept(168, 16) },
  { topic: topics.enrichedClicks, partitions: 6, configs: kept(48, 64) },
  { topic: topics.users, partitions: 6, configs: compacted },
  { topic: topics.logs, partitions: 3, configs: { ...kept(12, 32), "compression.type": "zstd" } },
  { topic: topics.metrics, partitions: 2, configs: kept(12, 32) },
  { topic: topics.readings, partitions: 4, configs: kept(24, 32) },
  { topic: topics.readingsLate, partitions: 1, configs: kept(72, 16) },
  { topic: topics.readingsByMinute, partitions: 2, configs: compacted },
  { topic: topics.ordersManual, partitions: 1, configs: kept(72, 16) },
  // Connect keeps the time of the failed record on its dead letter: retention by time counts from there.
  { topic: topics.ordersDlq, partitions: 1, configs: kept(720, 16) },
  { topic: topics.icebergControl, partitions: 1, configs: kept(24, 16) },
  { topic: topics.cdcHeartbeat, partitions: 1, configs: kept(1, 16) },
  // One partition: event time of the join waits for the slowest partition of this quiet topic.
  { topic: topics.cdcUsers, partitions: 1, configs: compacted },
  { topic: topics.cdcCustomers, partitions: 1, configs: compacted },
  { topic: topics.cdcProducts, partitions: 1, configs: compacted },
  { topic: topics.cdcOrders, partitions: 3, configs: compacted },
];
