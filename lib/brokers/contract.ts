import { z } from "zod";
import { EnvParam, endpoint, Int64 } from "@/lib/http/endpoint";
import { Freshness } from "@/lib/snapshots/contract";

export const LogDirView = z.object({
  path: z.string(),
  /** Of the disk it lies on; null where the broker does not tell. */
  totalBytes: Int64.nullable(),
  usableBytes: Int64.nullable(),
  /** What this cluster's replicas take there. */
  usedBytes: Int64,
  replicas: z.number(),
  error: z.string().nullable(),
});
export const BrokerView = z.object({
  id: z.number(),
  host: z.string(),
  port: z.number(),
  rack: z.string().nullable(),
  controller: z.boolean(),
  leaders: z.number(),
  replicas: z.number(),
  /** Replicas here that are out of sync. */
  outOfSync: z.number(),
  usedBytes: Int64,
  logDirs: z.array(LogDirView),
  /** Why the broker's log directories are not known, when they are not. */
  problem: z.string().nullable(),
});
export type BrokerView = z.infer<typeof BrokerView>;

export const QuorumReplicaView = z.object({
  id: z.number(),
  voter: z.boolean(),
  leader: z.boolean(),
  logEndOffset: Int64,
  /** Records of the metadata log behind the leader. */
  lag: Int64,
  lastCaughtUpAt: z.string().nullable(),
});
export const BrokersSnapshot = z.object({
  clusterId: z.string(),
  controllerId: z.number(),
  brokers: z.array(BrokerView),
  quorum: z
    .object({
      leaderId: z.number(),
      leaderEpoch: z.number(),
      highWatermark: Int64,
      replicas: z.array(QuorumReplicaView),
    })
    .nullable(),
});
export type BrokersSnapshot = z.infer<typeof BrokersSnapshot>;

export const listBrokers = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/brokers",
  summary: "Brokers, controller quorum and log directories, from the snapshot",
  can: "brokers.read",
  params: z.object({ env: EnvParam }),
  response: z.object({ freshness: Freshness, seen: BrokersSnapshot.nullable() }),
});

export const BrokerConfig = z.object({
  name: z.string(),
  value: z.string().nullable(),
  source: z.string(),
  /** What it would be without the value set on the broker itself. */
  inherited: z.string().nullable(),
  readOnly: z.boolean(),
  sensitive: z.boolean(),
  documentation: z.string().nullable(),
});
export type BrokerConfig = z.infer<typeof BrokerConfig>;

export const listBrokerConfigs = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/brokers/:broker/configs",
  summary: "Configuration of a broker, asked now",
  can: "brokers.read",
  params: z.object({ env: EnvParam, broker: z.coerce.number().int().min(0) }),
  response: z.object({ configs: z.array(BrokerConfig), at: z.string() }),
});
