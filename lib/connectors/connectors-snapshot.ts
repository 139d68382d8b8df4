import { z } from "zod";

const State = z.enum(["RUNNING", "PAUSED", "STOPPED", "FAILED", "UNASSIGNED", "RESTARTING", "UNKNOWN"]);
export const EndSnapshot = z.object({
  kind: z.enum(["topic", "source-table", "warehouse-table"]),
  name: z.string(),
  system: z.string(),
});

export const ConnectorSnapshot = z.object({
  /** The name of the Connect cluster in the environment. */
  cluster: z.string(),
  name: z.string(),
  type: z.enum(["source", "sink", "unknown"]),
  class: z.string(),
  /** The worst of the connector's own state and its tasks'. */
  state: State,
  tasks: z.array(z.object({ id: z.number(), state: State, worker: z.string(), cause: z.string().nullable() })),
  /** The last cause of the first failure, in Connect's words. */
  cause: z.string().nullable(),
  /** The same in plain words. */
  why: z.string().nullable(),
  inputs: z.array(EndSnapshot),
  outputs: z.array(EndSnapshot),
  deadLetterTopic: z.string().nullable(),
  /** As configured; without it Connect's default, "none": the task stops and no dead letter is written. */
  errorsTolerance: z.string().optional(),
  /** Topics it keeps for itself. */
  ownTopics: z.array(z.string()),
  /** The consumer group a sink reads with. */
  group: z.string().nullable(),
  /** What of its configuration lineage is made of (lineage-config.ts). */
  lineage: z.record(z.string(), z.string()).optional(),
});
export type ConnectorSnapshot = z.infer<typeof ConnectorSnapshot>;

/** The document of kind "connectors". */
export const ConnectorsSnapshot = z.object({
  clusters: z.array(z.object({ name: z.string(), version: z.string() })),
  /** Connect clusters that did not answer, while others did. */
  silent: z.array(z.object({ name: z.string(), why: z.string() })),
  connectors: z.array(ConnectorSnapshot),
});
export type ConnectorsSnapshot = z.infer<typeof ConnectorsSnapshot>;
