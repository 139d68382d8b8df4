import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/generated/prisma/client";
import { DatasetRef, type EventFacts, eventFacts, OutputFact } from "@/lib/lineage/events/event-facts";
import { withoutSecrets } from "@/lib/lineage/events/without-secrets";
import type { OlEvent } from "@/lib/lineage/marquez-contract";

const MOST_EVENTS = 10_000;
const MOST_THINGS = 20_000;
type Tx = Prisma.TransactionClient;
type About = { environment: string; eventAt: Date };

/**
 * Keeps an event and what it tells, in one transaction. An event older than what is known of a job adds what it read and
 * wrote and changes nothing else. False when it is of a kind that is not known.
 */
export async function keepEvent(environment: string, event: OlEvent): Promise<boolean> {
  const facts = eventFacts(event);
  if (!facts) return false;
  const about = { environment, eventAt: new Date(zoned(event.eventTime)) };
  await db().$transaction(async (tx) => {
    // Events of a job come from several tasks at a time; what they add must not be lost.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`lineage ${environment}`}))`;
    const kept = await tx.lineageEvent.create({
      data: {
        environment,
        eventTime: about.eventAt,
        kind: facts.kind,
        jobNamespace: facts.job?.namespace ?? null,
        jobName: facts.job?.name ?? null,
        body: withoutSecrets(event) as Prisma.InputJsonObject,
      },
      select: { id: true },
    });
    await tx.lineageEvent.deleteMany({ where: { environment, id: { lte: kept.id - BigInt(MOST_EVENTS) } } });
    await noteJob(tx, about, facts, event);
    for (const dataset of facts.datasets) await noteDataset(tx, about, dataset);
  });
  return true;
}

// The spec wants a zone; a time without one is taken as UTC.
const zoned = (time: string): string => (/(Z|[+-]\d\d:?\d\d)$/i.test(time) ? time : `${time}Z`);

async function noteJob(tx: Tx, { environment, eventAt }: About, facts: EventFacts, event: OlEvent): Promise<void> {
  const { job } = facts;
  if (!job) return;
  const key = { environment, namespace: job.namespace, name: job.name };
  const before = await tx.lineageJob.findUnique({ where: { environment_namespace_name: key } });
  if (!before && (await tx.lineageJob.count({ where: { environment } })) >= MOST_THINGS) throw full("jobs");
  // A new JobEvent replaces what was declared; runs add to what their job is known to read and write.
  const anew = !before || (facts.kind === "job" && !before.observed && eventAt >= before.eventAt);
  const inputs = anew ? [] : (z.array(DatasetRef).safeParse(before.inputs).data ?? []);
  const outputs = anew ? [] : (z.array(OutputFact).safeParse(before.outputs).data ?? []);
  const newer = !before || eventAt >= before.eventAt;
  const data = {
    observed: facts.kind === "run" || (before?.observed ?? false),
    inputs: united(inputs, facts.inputs),
    outputs: united(outputs, facts.outputs, (old, next) => ({ ...next, pairs: next.pairs ?? old.pairs })),
    integration: job.integration ?? before?.integration ?? null,
    eventAt: newer ? eventAt : before.eventAt,
    state: newer && facts.kind === "run" ? (event.eventType ?? null) : (before?.state ?? null),
    runId: newer && facts.kind === "run" ? (event.run?.runId ?? null) : (before?.runId ?? null),
  };
  await tx.lineageJob.upsert({ where: { environment_namespace_name: key }, create: { ...key, ...data }, update: data });
}

async function noteDataset(
  tx: Tx,
  { environment, eventAt }: About,
  dataset: EventFacts["datasets"][number],
): Promise<void> {
  const key = { environment, namespace: dataset.namespace, name: dataset.name };
  const before = await tx.lineageDataset.findUnique({ where: { environment_namespace_name: key } });
  if (!before && (await tx.lineageDataset.count({ where: { environment } })) >= MOST_THINGS) throw full("datasets");
  if (before && before.eventAt > eventAt) return;
  const data = {
    eventAt,
    fields: dataset.fields.length > 0 || !before ? dataset.fields : (before.fields as Prisma.InputJsonArray),
    symlinks: dataset.symlinks.length > 0 || !before ? dataset.symlinks : (before.symlinks as Prisma.InputJsonArray),
  };
  await tx.lineageDataset.upsert({
    where: { environment_namespace_name: key },
    create: { ...key, ...data },
    update: data,
  });
}

function united<T extends { namespace: string; name: string }>(
  old: readonly T[],
  next: readonly T[],
  join: (old: T, next: T) => T = (_, one) => one,
): T[] {
  const all = new Map(old.map((one) => [`${one.namespace}\n${one.name}`, one]));
  for (const one of next) {
    const key = `${one.namespace}\n${one.name}`;
    const before = all.get(key);
    all.set(key, before ? join(before, one) : one);
  }
  return [...all.values()].slice(0, 2_000);
}

const full = (what: string): AppError =>
  new AppError("too_many", `${MOST_THINGS} ${what} are kept of OpenLineage events, and no more.`, {
    hint: "Those that nothing was told of for ninety days make room.",
  });
