import {
  describeClusterV0,
  describeClusterV1,
  describeQuorumV0,
  describeQuorumV1,
  describeQuorumV2,
} from "@platformatic/kafka";
import type { ClusterView } from "./cluster";
import { throwIfCode } from "./codes";
import type { Cluster, Quorum, QuorumReplica } from "./port";

const BROKERS = 1;
const METADATA_TOPIC = "__cluster_metadata";

/** The cluster's id, controller and live brokers. */
export async function describeCluster(view: ClusterView): Promise<Cluster> {
  const what = "Describing the cluster";
  const reply = await view.askAny(what, [describeClusterV1.api, describeClusterV0.api], [false, BROKERS]);
  throwIfCode(reply.errorCode, what, reply.errorMessage);
  return {
    clusterId: reply.clusterId,
    controllerId: reply.controllerId,
    brokers: reply.brokers
      .map(({ brokerId, host, port, rack }) => ({ id: brokerId, host, port, rack: rack ?? null }))
      .sort((a, b) => a.id - b.id),
  };
}

/** The controller quorum as its leader sees it. Throws `unsupported` on a cluster with ZooKeeper. */
export async function describeQuorum(view: ClusterView): Promise<Quorum> {
  const what = "Describing the controller quorum";
  const topics = [{ topicName: METADATA_TOPIC, partitions: [{ partitionIndex: 0 }] }];
  const versions = [describeQuorumV2.api, describeQuorumV1.api, describeQuorumV0.api];
  const reply = await view.askAny(what, versions, [topics]);
  throwIfCode(reply.errorCode, what, reply.errorMessage);
  const partition = reply.topics[0]?.partitions[0];
  throwIfCode(partition?.errorCode ?? 0, what);
  return {
    leaderId: partition?.leaderId ?? -1,
    leaderEpoch: partition?.leaderEpoch ?? -1,
    highWatermark: partition?.highWatermark ?? -1n,
    replicas: [
      ...(partition?.currentVoters ?? []).map((one) => toReplica(one, true)),
      ...(partition?.observers ?? []).map((one) => toReplica(one, false)),
    ],
    nodes: reply.nodes.map(({ nodeId, listeners }) => ({
      id: nodeId,
      listeners: listeners.map(({ name, host, port }) => `${name}://${host}:${port}`),
    })),
  };
}

type Voter = { replicaId: number; logEndOffset: bigint; lastFetchTimestamp?: bigint; lastCaughtUpTimestamp?: bigint };
const toReplica = (replica: Voter, voter: boolean): QuorumReplica => ({
  id: replica.replicaId,
  voter,
  logEndOffset: replica.logEndOffset,
  lastFetchMs: replica.lastFetchTimestamp ?? -1n,
  lastCaughtUpMs: replica.lastCaughtUpTimestamp ?? -1n,
});
