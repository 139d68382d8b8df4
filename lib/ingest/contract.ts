import { z } from "zod";
import { WritePlan } from "@/lib/audit/write-plan";
import { EnvParam, endpoint, Int64 } from "@/lib/http/endpoint";

const TopicName = z.string().min(1).max(249);

/** A topic that records came to over HTTP, or that has a setting; counts of all processes of the console. */
export const IngestTopic = z.object({
  topic: z.string(),
  /** Null: a record that does not fit the schema is refused. */
  deadLetterTopic: z.string().nullable(),
  requests: Int64,
  records: Int64,
  /** Of keys and values as written to Kafka. */
  bytes: Int64,
  refused: Int64,
  deadLettered: Int64,
  /** Not taken by Kafka. */
  failed: Int64,
  firstAt: z.string(),
  lastAt: z.string().nullable(),
  lastProblem: z.string().nullable(),
  lastProblemAt: z.string().nullable(),
});
export type IngestTopic = z.infer<typeof IngestTopic>;

export const listIngest = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/ingest",
  summary: "Topics that records come to over HTTP, with counts and what becomes of those that do not fit",
  can: "ingest.read",
  params: z.object({ env: EnvParam }),
  response: z.object({
    /** True where POST /topics/{topic} without an environment comes here. */
    isDefault: z.boolean(),
    limits: z.object({ recordsPerSecond: z.number(), bytesPerSecond: z.number(), bodyBytes: z.number() }),
    topics: z.array(IngestTopic),
  }),
});

export const setRefusals = endpoint({
  method: "PUT",
  path: "/api/v1/environments/:env/ingest/topics/:topic",
  summary: "Refuse records that do not fit the topic's schema, or send them to a dead letter topic",
  can: "ingest.configure",
  resource: "topic",
  params: z.object({ env: EnvParam, topic: TopicName }),
  body: z.object({ deadLetterTopic: TopicName.nullable(), dryRun: z.boolean().default(false) }),
  response: WritePlan.omit({ blocked: true }),
});
