import type { z } from "zod";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { Problem } from "@/lib/http/problem";
import { log } from "@/lib/log";
import { perProcess } from "@/lib/per-process";
import type { Freshness } from "@/lib/snapshots/contract";
import type { SnapshotKind } from "@/lib/snapshots/kinds";

export type Seen<T> = { body: T | null; freshness: Freshness };

// Bodies are large and change rarely against how often they are read: each is parsed once a version and process.
const bodies = perProcess("snapshot bodies", () => new Map<string, { version: bigint; body: unknown }>());

/**
 * What the collector last saw, with its age. One indexed row is read a call; the document itself only when it changed.
 * `body` is null until the first success. Never asks the cluster.
 */
export async function readSnapshot<S extends z.ZodType>(
  environment: string,
  kind: SnapshotKind,
  schema: S,
): Promise<Seen<z.output<S>>> {
  const where = { environment_kind: { environment, kind } };
  const head = await db().snapshot.findUnique({ where, omit: { body: true } });
  const freshness: Freshness = {
    at: head?.at?.toISOString() ?? null,
    version: String(head?.version ?? 0n),
    intervalMs: env().MILLRACE_COLLECT_INTERVAL_MS,
    tookMs: head?.tookMs ?? 0,
    failingSince: head?.failingSince?.toISOString() ?? null,
    problem: Problem.safeParse(head?.error).data ?? null,
  };
  if (!head?.at) return { body: null, freshness };
  return { body: await bodyOf(environment, kind, head.version, schema), freshness };
}

async function bodyOf<S extends z.ZodType>(environment: string, kind: SnapshotKind, version: bigint, schema: S) {
  const key = `${environment}/${kind}`;
  const hit = bodies.get(key);
  if (hit && hit.version >= version) return hit.body as z.output<S>;
  const row = await db().snapshot.findUnique({ where: { environment_kind: { environment, kind } } });
  const parsed = schema.safeParse(row?.body);
  if (!parsed.success) {
    // Another version of the console wrote it (an upgrade, or two replicas during one): as good as not seen yet, and the
    // collector's next look replaces it.
    log.warn({ key, why: parsed.error.message.slice(0, 500) }, "snapshot of another version left aside");
    return null;
  }
  bodies.set(key, { version: row?.version ?? version, body: parsed.data });
  return parsed.data as z.output<S>;
}
