import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import { runReplay } from "@/lib/deadletters/run-replay";
import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { enqueueReplay } from "@/lib/jobs/boss";
import { withAdvisoryLock } from "@/lib/jobs/with-advisory-lock";

/** Works on one replay, unless another process does so at the moment. */
export async function workOnReplay(id: string): Promise<void> {
  const replay = await db().replay.findUnique({ where: { id } });
  if (!replay) return;
  const kafka = kafkaOf(await getEnvironment(replay.environment));
  await withAdvisoryLock(lockOf(id), (signal) => runReplay(id, kafka, signal));
}

/** Hands over again what has not ended: after a crash, or while a system does not answer. */
export async function resumeReplays(): Promise<void> {
  const open = await db().replay.findMany({ where: { state: { in: ["waiting", "running"] } }, select: { id: true } });
  for (const { id } of open) await enqueueReplay(id);
}

// A lock of Postgres has a number for a name: 48 bits of a hash, which a JavaScript number holds exactly.
const lockOf = (replay: string): number => createHash("sha256").update(replay).digest().readUIntBE(0, 6);
