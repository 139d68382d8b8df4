import { ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import { registryOf } from "@/lib/environments/systems";
import { findTopic } from "@/lib/flink/find-topic";
import { JobsSnapshot } from "@/lib/flink/jobs-snapshot";
import type { Collector } from "@/lib/jobs/collector";
import { collectFields } from "@/lib/lineage/collect-fields";
import { FieldsSnapshot } from "@/lib/lineage/fields-snapshot";
import { RegistrySnapshot } from "@/lib/schemas/registry-snapshot";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import { TopicsSnapshot } from "@/lib/topics/topics-snapshot";

const MOST_TOPICS = 2_000;

/** Fields of topics that something reads or writes; the names come from the other snapshots, so it runs after them. */
export const fieldsCollector: Collector = {
  kind: "fields",
  everyIntervals: 2,
  timeoutMs: 15_000,
  applies: ({ systems }) => systems.registry !== undefined,
  collect: async (environment) => {
    const [registry, connectors, jobs, topics, before] = await Promise.all([
      readSnapshot(environment.id, "registry", RegistrySnapshot),
      readSnapshot(environment.id, "connectors", ConnectorsSnapshot),
      readSnapshot(environment.id, "jobs", JobsSnapshot),
      readSnapshot(environment.id, "topics", TopicsSnapshot),
      readSnapshot(environment.id, "fields", FieldsSnapshot),
    ]);
    const names = topics.body?.topics.map(({ name }) => name) ?? [];
    const touched = new Set<string>();
    for (const { inputs, outputs } of connectors.body?.connectors ?? [])
      for (const end of [...inputs, ...outputs]) if (end.kind === "topic") touched.add(end.name);
    for (const { inputs, outputs } of jobs.body?.jobs ?? []) {
      for (const end of inputs) touched.add(findTopic(end.name, names, "read") ?? "");
      for (const end of outputs) if (end.kind === "topic") touched.add(findTopic(end.name, names, "written") ?? "");
    }
    const ids = new Map(registry.body?.subjects.map((subject, at) => [subject, registry.body?.seen[at]?.detail?.id]));
    const wanted = [...touched].flatMap((topic) => {
      const subject = `${topic}-value`;
      const schemaId = ids.get(subject);
      return schemaId === undefined ? [] : [{ topic, subject, schemaId }];
    });
    return collectFields(registryOf(environment), { wanted: wanted.slice(0, MOST_TOPICS), before: before.body });
  },
};
