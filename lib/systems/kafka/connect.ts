import { addPartitions, checkTopic, createTopic, deleteTopic } from "./admin-writes";
import { clusterView } from "./cluster";
import type { KafkaConfig } from "./config";
import { describeCluster, describeQuorum } from "./describe-cluster";
import { alterTopicConfigs, brokerConfigs, topicConfigs } from "./describe-configs";
import { describeGroups } from "./describe-groups";
import { commitOffsets, committedOffsets, deleteGroup, deleteOffsets } from "./group-offsets";
import { kafkaJs } from "./kafkajs";
import { listGroups } from "./list-groups";
import { listOffsets } from "./list-offsets";
import { logDirs } from "./log-dirs";
import type { KafkaPort } from "./port";
import { produce } from "./produce";
import { openBatching } from "./producer/batching-producer";
import { producers } from "./producers";
import { readRecords } from "./read-records";
import { tailRecords } from "./tail-records";
import { openTransactional } from "./transactional";
import { openWire } from "./wire";

/** A client of one cluster. Connects at the first call and again after every loss; keep one for each cluster. */
export function connectKafka(config: KafkaConfig): KafkaPort {
  const wire = openWire(config);
  const view = clusterView(config, wire);
  const kafka = kafkaJs(config);
  const batching = openBatching(view);
  return {
    describeCluster: () => describeCluster(view),
    metadata: (topics) => view.metadata(topics),
    listOffsets: (wanted, spec, isolation) => listOffsets(view, wanted, spec, isolation),
    topicConfigs: (topics, keys) => topicConfigs(view, topics, keys),
    brokerConfigs: (broker) => brokerConfigs(view, broker),
    alterTopicConfigs: (topic, changes, validateOnly) => alterTopicConfigs(view, topic, changes, validateOnly),
    logDirs: (topics) => logDirs(view, topics),
    quorum: () => describeQuorum(view),
    producers: (wanted) => producers(view, wanted),
    listGroups: () => listGroups(view),
    describeGroups: (groups) => describeGroups(view, groups),
    committedOffsets: (groups) => committedOffsets(view, groups),
    commitOffsets: (group, moves) => commitOffsets(view, group, moves),
    deleteOffsets: (group, partitions) => deleteOffsets(view, group, partitions),
    deleteGroup: (group) => deleteGroup(view, group),
    checkTopic: (topic) => checkTopic(view, topic),
    createTopic: (topic) => createTopic({ view, kafka }, topic),
    addPartitions: (topic, total, validateOnly) => addPartitions({ view, kafka }, topic, total, validateOnly),
    deleteTopic: (topic) => deleteTopic({ view, kafka }, topic),
    produce: (topic, records) => produce(kafka, topic, records),
    batching: () => batching,
    openTransactional: (transactionalId) => openTransactional(view, config, transactionalId),
    readRecords: (request) => readRecords(view, request),
    tailRecords: (request, signal) => tailRecords(view, request, signal),
    close: async () => {
      batching.close();
      await Promise.all([wire.close(), kafka.close()]);
    },
  };
}
