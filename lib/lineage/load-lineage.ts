import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Permission } from "@/lib/access/roles";
import { ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import { db } from "@/lib/db/client";
import { getEnvironment } from "@/lib/environments/get-environment";
import { JobsSnapshot } from "@/lib/flink/jobs-snapshot";
import { GroupsSnapshot } from "@/lib/groups/groups-snapshot";
import { buildLineage } from "@/lib/lineage/build-lineage";
import { DatasetRef, FieldFact, OutputFact } from "@/lib/lineage/events/event-facts";
import type { EventsSeen } from "@/lib/lineage/events/event-graph";
import { FieldsSnapshot } from "@/lib/lineage/fields-snapshot";
import type { Graph, Node } from "@/lib/lineage/graph";
import { visibleGraph } from "@/lib/lineage/visible-graph";
import { groupsSeen, topicsSeen } from "@/lib/overview/seen-of-kafka";
import { perProcess } from "@/lib/per-process";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import { TopicsSnapshot } from "@/lib/topics/topics-snapshot";
import { TablesSnapshot } from "@/lib/warehouse/tables-snapshot";

// Ten thousand topics take a tenth of a second to tie together: once for all readers of the same snapshots.
const built = perProcess("lineage graphs", () => new Map<string, { of: string; graph: Graph }>());

/** The lineage of an environment as far as the person may see it, with the age of its oldest part; asks no system. */
export async function loadLineage(environment: string, { bindings }: Pick<Actor, "bindings">) {
  const [topics, groups, connectors, jobs, tables, fields, where, stamp] = await Promise.all([
    readSnapshot(environment, "topics", TopicsSnapshot),
    readSnapshot(environment, "groups", GroupsSnapshot),
    readSnapshot(environment, "connectors", ConnectorsSnapshot),
    readSnapshot(environment, "jobs", JobsSnapshot),
    readSnapshot(environment, "tables", TablesSnapshot),
    readSnapshot(environment, "fields", FieldsSnapshot),
    getEnvironment(environment),
    eventStamp(environment),
  ]);
  const all = [topics, groups, connectors, jobs, tables, fields];
  const of = [...all.map(({ freshness }) => freshness.version), stamp, where.updatedAt.getTime()].join();
  let hit = built.get(environment);
  if (hit?.of !== of) {
    const { kafka, iceberg } = where.systems;
    const graph = buildLineage({
      seen: {
        environment,
        nowMs: Date.now(),
        topics: topics.body && topicsSeen(topics.body),
        groups: groups.body && groupsSeen(groups.body),
        connectors: connectors.body,
        jobs: jobs.body,
        tables: tables.body,
        freshness: {},
      },
      fields: fields.body,
      addresses: {
        environment,
        brokers: kafka.brokers,
        warehouse: iceberg?.warehouse ?? "",
        catalog: iceberg?.name ?? "iceberg",
      },
      events: await readEvents(environment),
    });
    hit = { of, graph };
    built.set(environment, hit);
  }
  const sees = ({ kind, name }: Node) => may(bindings, { permission: PERMISSIONS[kind], environment, resource: name });
  const at = all.flatMap(({ freshness }) => freshness.at ?? []).toSorted()[0] ?? null;
  return { graph: visibleGraph(hit.graph, sees), at };
}

const PERMISSIONS: Record<Node["kind"], Permission> = {
  "source-table": "connectors.read",
  topic: "topics.read",
  connector: "connectors.read",
  job: "jobs.read",
  application: "groups.read",
  "warehouse-table": "warehouse.read",
  dataset: "lineage.read",
};

async function eventStamp(environment: string): Promise<string> {
  const [jobs, datasets] = await Promise.all([
    db().lineageJob.aggregate({ where: { environment }, _max: { updatedAt: true }, _count: true }),
    db().lineageDataset.aggregate({ where: { environment }, _max: { updatedAt: true }, _count: true }),
  ]);
  return [jobs, datasets].map((one) => `${one._count}/${one._max.updatedAt?.getTime() ?? 0}`).join();
}

async function readEvents(environment: string): Promise<EventsSeen> {
  const [jobs, datasets] = await Promise.all([
    db().lineageJob.findMany({ where: { environment } }),
    db().lineageDataset.findMany({ where: { environment } }),
  ]);
  return {
    jobs: jobs.map((job) => ({
      ...job,
      inputs: z.array(DatasetRef).safeParse(job.inputs).data ?? [],
      outputs: z.array(OutputFact).safeParse(job.outputs).data ?? [],
    })),
    datasets: datasets.map((dataset) => ({
      ...dataset,
      fields: z.array(FieldFact).safeParse(dataset.fields).data ?? [],
      symlinks: z.array(DatasetRef).safeParse(dataset.symlinks).data ?? [],
    })),
  };
}
