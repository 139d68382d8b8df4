import { z } from "zod";
import { EnvParam, endpoint, Int64 } from "@/lib/http/endpoint";
import { ListQuery } from "@/lib/list/list-query";
import { Freshness } from "@/lib/snapshots/contract";
import { TopicSeen } from "@/lib/topics/topics-snapshot";

const Params = z.object({ env: EnvParam, topic: z.string().min(1).max(249) });

export const TopicRow = TopicSeen.extend({
  /** Groups that have committed on it; null before groups were first collected. */
  readers: z.number().nullable(),
  /** Of the reader that is furthest behind. */
  lag: Int64.nullable(),
  lagSeconds: z.number().nullable(),
});
export type TopicRow = z.infer<typeof TopicRow>;

export const listTopics = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/topics",
  summary: "Topics with sizes, rates and readers, from the snapshot; all of them, or a filtered, sorted page",
  can: "topics.read",
  params: z.object({ env: EnvParam }),
  query: ListQuery,
  response: z.object({
    freshness: Freshness,
    topics: z.array(TopicRow).nullable(),
    total: z.number(),
    matched: z.number(),
    /** What of the columns is not known, and why. */
    problems: z.array(z.string()),
  }),
});

export const PartitionView = z.object({
  partition: z.number(),
  leader: z.number().nullable(),
  leaderEpoch: z.number(),
  replicas: z.array(z.number()),
  isr: z.array(z.number()),
  begin: Int64.nullable(),
  end: Int64.nullable(),
  records: Int64.nullable(),
  sizeBytes: Int64.nullable(),
  lastWriteAt: z.string().nullable(),
});
export type PartitionView = z.infer<typeof PartitionView>;
export const ReaderView = z.object({
  group: z.string(),
  type: z.string(),
  state: z.string(),
  members: z.number().nullable(),
  /** Partitions with a committed offset, of `partitions`. */
  committed: z.number(),
  partitions: z.number(),
  lag: Int64,
  lagSeconds: z.number().nullable(),
});
export type ReaderView = z.infer<typeof ReaderView>;

export const getTopic = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/topics/:topic",
  summary: "A topic's partitions, asked now, with its readers and figures from the snapshots",
  can: "topics.read",
  resource: "topic",
  params: Params,
  response: z.object({
    at: z.string(),
    name: z.string(),
    id: z.string(),
    internal: z.boolean(),
    partitions: z.array(PartitionView),
    /** Null before the collector has seen the topic. */
    seen: TopicRow.nullable(),
    readers: z.array(ReaderView).nullable(),
    freshness: Freshness,
    problems: z.array(z.string()),
  }),
});

export const TopicConfig = z.object({
  name: z.string(),
  value: z.string().nullable(),
  source: z.string(),
  /** What it would be without the value set on the topic; null when the broker did not tell. */
  inherited: z.string().nullable(),
  type: z.string(),
  readOnly: z.boolean(),
  sensitive: z.boolean(),
  documentation: z.string().nullable(),
});
export type TopicConfig = z.infer<typeof TopicConfig>;
export const listTopicConfigs = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/topics/:topic/configs",
  summary: "Configuration of a topic with where each value comes from, asked now",
  can: "topics.read",
  resource: "topic",
  params: Params,
  response: z.object({ at: z.string(), configs: z.array(TopicConfig) }),
});

export const ProducerView = z.object({
  partition: z.number(),
  producerId: Int64,
  epoch: z.number(),
  lastSequence: z.number(),
  lastWriteAt: z.string().nullable(),
  /** Offset at which its open transaction began. */
  transactionStart: Int64.nullable(),
});
export type ProducerView = z.infer<typeof ProducerView>;
export const listProducers = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/topics/:topic/producers",
  summary: "Idempotent and transactional producers that the leaders remember, asked now",
  can: "topics.read",
  resource: "topic",
  params: Params,
  response: z.object({ at: z.string(), producers: z.array(ProducerView), problems: z.array(z.string()) }),
});
