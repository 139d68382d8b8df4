import type { LedgerEntry, LedgerState, Letter } from "@/lib/deadletters/contract";
import type { DeadLetter, ReplayedLetter } from "@/lib/generated/prisma/client";

/** A row of the ledger as the browser gets it. */
export function ledgerEntry(row: Omit<ReplayedLetter, "environment" | "topicId">): LedgerEntry {
  return {
    replay: row.replayId,
    attempt: row.attempt,
    state: row.state as LedgerState,
    targetTopic: row.targetTopic,
    targetPartition: row.targetPartition,
    targetOffset: row.targetOffset === null ? null : String(row.targetOffset),
    problem: row.problem,
    at: row.settledAt?.toISOString() ?? null,
  };
}

/** A letter of the index as the browser gets it, with the newest thing that was done with it. */
export function letterView(row: DeadLetter, done: LedgerEntry | null): Letter {
  return {
    topic: row.topic,
    partition: row.partition,
    offset: String(row.offset),
    at: row.at.toISOString(),
    fingerprint: row.fingerprint,
    family: row.family,
    exception: row.exception,
    message: row.message,
    by: row.by,
    originTopic: row.originTopic,
    originPartition: row.originPartition,
    originOffset: row.originOffset === null ? null : String(row.originOffset),
    key: row.key,
    sizeBytes: row.sizeBytes,
    attempt: row.attempt,
    cameFrom: row.replayId,
    done,
  };
}
