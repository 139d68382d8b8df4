import { z } from "zod";
import { WritePlan } from "@/lib/audit/write-plan";
import { EnvParam, endpoint } from "@/lib/http/endpoint";

const Params = z.object({ env: EnvParam, topic: z.string().min(1).max(249) });
const ConfigName = z.string().regex(/^[a-z][a-z0-9.]{0,100}$/, "wants the name of a topic configuration");

/** A null value goes back to what the cluster has. */
export const ConfigChange = z.object({ name: ConfigName, value: z.string().max(10_000).nullable() });
export type ConfigChange = z.infer<typeof ConfigChange>;

export const TopicPlan = WritePlan.extend({
  /** Configuration changes that bring back what was; empty where nothing can. */
  undo: z.array(ConfigChange),
});
export type TopicPlan = z.infer<typeof TopicPlan>;

export const createTopic = endpoint({
  method: "POST",
  path: "/api/v1/environments/:env/topics",
  summary: "Create a topic, or preview it",
  can: "topics.create",
  params: z.object({ env: EnvParam }),
  body: z.object({
    name: z.string().min(1).max(249),
    partitions: z.number().int().min(1).max(100_000),
    replicationFactor: z.number().int().min(1).max(100),
    configs: z.array(ConfigChange).max(100).default([]),
    dryRun: z.boolean(),
  }),
  response: TopicPlan,
});
export const changeTopicConfigs = endpoint({
  method: "PATCH",
  path: "/api/v1/environments/:env/topics/:topic/configs",
  summary: "Change single entries of a topic's configuration, or preview it; what is not named stays",
  can: "topics.configure",
  resource: "topic",
  params: Params,
  body: z.object({ changes: z.array(ConfigChange).min(1).max(100), dryRun: z.boolean() }),
  response: TopicPlan,
});
export const addPartitions = endpoint({
  method: "POST",
  path: "/api/v1/environments/:env/topics/:topic/partitions",
  summary: "Raise a topic's number of partitions, or preview it",
  can: "topics.configure",
  resource: "topic",
  params: Params,
  body: z.object({ total: z.number().int().min(1).max(100_000), dryRun: z.boolean() }),
  response: TopicPlan,
});
export const deleteTopic = endpoint({
  method: "DELETE",
  path: "/api/v1/environments/:env/topics/:topic",
  summary: "Delete a topic with all its records, or preview it",
  can: "topics.delete",
  resource: "topic",
  params: Params,
  /** `typedName` has to be the topic's name, unless it is a dry run. */
  body: z.object({ typedName: z.string().default(""), dryRun: z.boolean() }),
  response: TopicPlan,
});
