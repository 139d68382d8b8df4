import type { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/generated/prisma/client";
import { toProblem } from "@/lib/http/problem";
import type { SnapshotKind } from "@/lib/snapshots/kinds";

type Key = { environment: string; kind: SnapshotKind };

/** Keeps a document as the newest of its kind. It has to be plain JSON: 64-bit integers as text. */
export async function writeSnapshot(key: Key, body: unknown, tookMs: number): Promise<void> {
  const json = JSON.stringify(body);
  // One statement, the text handed to Postgres as it is: a large document is not walked a second time by the client.
  await db().$executeRaw`
    INSERT INTO "Snapshot" (environment, kind, version, at, "tookMs", body, "failingSince", error)
    VALUES (${key.environment}, ${key.kind}, 1, now(), ${tookMs}, ${json}::jsonb, NULL, NULL)
    ON CONFLICT (environment, kind) DO UPDATE
    SET version = "Snapshot".version + 1, at = now(), "tookMs" = excluded."tookMs", body = excluded.body,
        "failingSince" = NULL, error = NULL`;
  await announce(key);
}

/** Notes that the newest attempt failed; the last good document stays, with its age. */
export async function writeSnapshotFailure(key: Key, error: AppError): Promise<void> {
  const problem = JSON.parse(JSON.stringify(toProblem(error))) as Prisma.InputJsonValue;
  const row = await db().snapshot.findUnique({ where: { environment_kind: key }, omit: { body: true } });
  await db().snapshot.upsert({
    where: { environment_kind: key },
    create: { ...key, failingSince: new Date(), error: problem },
    update: { error: problem, failingSince: row?.failingSince ?? new Date() },
  });
  await announce(key);
}

const announce = ({ environment, kind }: Key) =>
  db().$executeRaw`SELECT pg_notify('millrace_snapshot', ${JSON.stringify({ environment, kind })})`;
