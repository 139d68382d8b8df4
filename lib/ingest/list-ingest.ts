import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { allEnvironments } from "@/lib/environments/get-environment";
import { MAX_BODY_BYTES } from "@/lib/ingest/limits/with-body";

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The topics of ingest that the caller may see, and what holds for all of them. */
export async function findIngest(environment: string, actor: Actor) {
  const [rows, [first]] = await Promise.all([
    db().ingestTopic.findMany({ where: { environment }, orderBy: { topic: "asc" } }),
    allEnvironments(),
  ]);
  const seen = rows.filter(({ topic }) =>
    may(actor.bindings, { permission: "ingest.read", environment, resource: topic }),
  );
  return {
    isDefault: first?.id === environment,
    limits: {
      recordsPerSecond: env().MILLRACE_INGEST_RECORDS_PER_SECOND,
      bytesPerSecond: env().MILLRACE_INGEST_BYTES_PER_SECOND,
      bodyBytes: MAX_BODY_BYTES,
    },
    topics: seen.map((row) => ({
      topic: row.topic,
      deadLetterTopic: row.deadLetterTopic,
      requests: String(row.requests),
      records: String(row.records),
      bytes: String(row.bytes),
      refused: String(row.refused),
      deadLettered: String(row.deadLettered),
      failed: String(row.failed),
      firstAt: row.firstAt.toISOString(),
      lastAt: iso(row.lastAt),
      lastProblem: row.lastProblem,
      lastProblemAt: iso(row.lastProblemAt),
    })),
  };
}
