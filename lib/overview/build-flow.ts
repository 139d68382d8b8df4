import type { ConnectorSnapshot } from "@/lib/connectors/connectors-snapshot";
import { findTopic } from "@/lib/flink/find-topic";
import type { JobSnapshot } from "@/lib/flink/jobs-snapshot";
import { isDeadLetterTopic } from "@/lib/messages/dead-letter";
import type { FlowState, Overview } from "@/lib/overview/contract";
import { flowColumns } from "@/lib/overview/flow-columns";
import { FlowDraft } from "@/lib/overview/flow-draft";
import { flowReaders } from "@/lib/overview/flow-readers";
import { connectorHref, groupHref, nodeHref, tableHref, topicHref } from "@/lib/overview/hrefs";
import { newestJobs } from "@/lib/overview/newest-jobs";
import type { GroupSeen, Seen, TopicSeen } from "@/lib/overview/seen";
import { BEHIND_MS, connectorState, groupState, jobState } from "@/lib/overview/states";

type Flow = Overview["flow"];
const MAX_LONE_TOPICS = 40;

/** The map of what flows where, from the snapshots alone: an edge is drawn only where a system says so. */
export const buildFlow = (seen: Seen): Flow => finish(drawFlow(seen));

/** The same with nothing left out and nothing placed: lineage goes on from here. */
export function drawFlow(seen: Seen): FlowDraft {
  const map = new FlowDraft();
  const topics = seen.topics ?? [];
  const jobs = newestJobs(seen.jobs?.jobs ?? []);
  const readers = flowReaders(seen, jobs);
  const own = new Set((seen.connectors?.connectors ?? []).flatMap(({ ownTopics }) => ownTopics));
  for (const one of topics) if (!own.has(one.name)) addTopic(map, seen, one);
  for (const one of seen.connectors?.connectors ?? []) addConnector(map, seen, one, readers.ofConnector(one.group));
  const names = topics.map(({ name }) => name);
  for (const one of jobs) addJob(map, seen, one, names, readers.ofJob(one));
  for (const one of readers.applications) addApplication(map, seen, one);
  for (const one of seen.tables?.tables ?? [])
    addTable(map, seen.environment, "Iceberg", `${one.namespace}.${one.name}`);
  return map;
}

export const topicId = (name: string): string => `topic:${name}`;
export const connectorId = ({ cluster, name }: ConnectorSnapshot): string => `connector:${cluster}/${name}`;
export const jobId = ({ name }: JobSnapshot): string => `job:${name}`;
export const tableId = (system: string, name: string): string => `warehouse-table:${system}/${name}`;

function addTopic(map: FlowDraft, { environment, nowMs }: Seen, topic: TopicSeen): void {
  map.node({
    id: topicId(topic.name),
    kind: "topic",
    name: topic.name,
    system: "Kafka",
    state: topic.state,
    word: topic.word,
    recordsPerSecond: topic.recordsPerSecond,
    records: topic.records === null ? null : String(topic.records),
    newestAgeMs: topic.newestAtMs === null ? null : Math.max(0, nowMs - topic.newestAtMs),
    deadLetters: isDeadLetterTopic(topic.name),
    href: topicHref(environment, topic.name),
  });
}

function addConnector(map: FlowDraft, seen: Seen, connector: ConnectorSnapshot, group: GroupSeen | undefined): void {
  const state = connectorState(connector);
  const id = map.node({
    id: connectorId(connector),
    kind: "connector",
    name: connector.name,
    system: connector.class.split(".").at(-1) ?? connector.class,
    state,
    word: connector.state,
    recordsPerSecond:
      connector.type === "source" ? sumOf(connector.outputs.map(({ name }) => rateOf(seen, name))) : null,
    href: connectorHref(seen.environment, connector),
  });
  for (const end of connector.inputs) {
    if (end.kind === "topic") map.edge({ from: topicId(end.name), to: id, ...lagOf(group, end.name, state) });
    else map.edge({ from: addSource(map, end.system, end.name, state), to: id, state });
  }
  for (const end of connector.outputs) {
    const to = end.kind === "topic" ? topicId(end.name) : addTable(map, seen.environment, end.system, end.name);
    map.edge({ from: id, to, state, recordsPerSecond: end.kind === "topic" ? rateOf(seen, end.name) : null });
  }
  if (connector.deadLetterTopic) map.edge({ from: id, to: topicId(connector.deadLetterTopic), state: "healthy" });
}

function addJob(
  map: FlowDraft,
  seen: Seen,
  job: JobSnapshot,
  topics: readonly string[],
  group: GroupSeen | undefined,
): void {
  const state = jobState(job, seen.nowMs);
  const id = map.node({
    id: jobId(job),
    kind: "job",
    name: job.name,
    system: "Flink",
    state,
    word: job.state,
    recordsPerSecond: sumOf(job.inputs.map((end) => end.recordsPerSecond)),
    href: nodeHref(seen.environment, jobId(job)),
  });
  for (const { name, recordsPerSecond } of job.inputs) {
    const topic = findTopic(name, topics, "read");
    if (topic) map.edge({ from: topicId(topic), to: id, ...lagOf(group, topic, state), recordsPerSecond });
  }
  for (const { kind, name, recordsPerSecond } of job.outputs) {
    const topic = kind === "topic" ? findTopic(name, topics, "written") : undefined;
    if (topic) map.edge({ from: id, to: topicId(topic), state, recordsPerSecond });
    if (kind === "topic") continue;
    map.edge({ from: id, to: addTable(map, seen.environment, "Iceberg", name), state, recordsPerSecond });
  }
}

function addApplication(map: FlowDraft, seen: Seen, group: GroupSeen): void {
  const state = groupState(group, seen.nowMs);
  const id = map.node({
    id: `application:${group.id}`,
    kind: "application",
    name: group.id,
    system: "Consumer group",
    state,
    word: group.word,
    href: groupHref(seen.environment, group.id),
  });
  for (const { topic } of group.topics) map.edge({ from: topicId(topic), to: id, ...lagOf(group, topic, state) });
}

const addSource = (map: FlowDraft, system: string, name: string, state: FlowState): string =>
  map.node({ id: `source-table:${system}/${name}`, kind: "source-table", name, system, state, word: "captured" });

const addTable = (map: FlowDraft, environment: string, system: string, name: string): string => {
  const id = tableId(system, name);
  return map.node({ id, kind: "warehouse-table", name, system, href: tableHref(environment, system, name) });
};

function lagOf(group: GroupSeen | undefined, topic: string, state: FlowState) {
  const found = group?.topics.find((one) => one.topic === topic);
  const behind = state === "healthy" && (found?.lagMs ?? 0) > BEHIND_MS;
  return {
    lagRecords: found?.lagRecords === undefined || found.lagRecords === null ? null : String(found.lagRecords),
    lagMs: found?.lagMs ?? null,
    state: behind ? ("degraded" as const) : state,
  };
}

const rateOf = ({ topics }: Seen, name: string): number | null =>
  topics?.find((topic) => topic.name === name)?.recordsPerSecond ?? null;

function sumOf(rates: readonly (number | null)[]): number | null {
  const known = rates.filter((rate) => rate !== null);
  return known.length === 0 ? null : known.reduce((sum, rate) => sum + rate, 0);
}

// Topics that nothing here is tied to are shown as long as they are few: the busiest first, the others counted.
function finish(map: FlowDraft): Flow {
  const { edges } = map;
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const lone = [...map.nodes.values()].filter(({ id, kind }) => kind === "topic" && !tied.has(id));
  const hidden = lone.toSorted((a, b) => (b.recordsPerSecond ?? 0) - (a.recordsPerSecond ?? 0)).slice(MAX_LONE_TOPICS);
  for (const { id } of hidden) map.nodes.delete(id);
  const columns = flowColumns([...map.nodes.keys()], edges);
  const nodes = [...map.nodes.values()].map((node) => ({ ...node, column: columns.get(node.id) ?? 0 }));
  return { nodes, edges, hiddenTopics: hidden.length };
}
