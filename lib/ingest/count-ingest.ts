import { AppError } from "@/lib/app-error";
import { countsOf } from "@/lib/ingest/counters";
import { flushSoon } from "@/lib/ingest/flush-counts";
import type { Refusal } from "@/lib/ingest/place-records";
import type { PlacedRecord } from "@/lib/systems/kafka/port-producer";
import type { ProducedRecord } from "@/lib/systems/kafka/port-records";

type Outcome = {
  good: readonly PlacedRecord[];
  sent: readonly (ProducedRecord | AppError)[];
  refusals: readonly Refusal[];
  kept: number;
  now: number;
};

/** Adds one answered request to the counts of its topic. */
export function countIngest({ environment, topic }: { environment: string; topic: string }, outcome: Outcome): void {
  const { good, sent, refusals, kept, now } = outcome;
  const counts = countsOf(environment, topic);
  counts.requests += 1;
  sent.forEach((result, index) => {
    if (result instanceof AppError) {
      counts.failed += 1;
      counts.lastProblem = result.message;
      counts.lastProblemAtMs = now;
      return;
    }
    counts.records += 1;
    counts.bytes += (good[index]?.key?.length ?? 0) + (good[index]?.value?.length ?? 0);
    counts.lastAtMs = now;
  });
  counts.refused += refusals.length - kept;
  counts.deadLettered += kept;
  const last = refusals.at(-1);
  if (last) {
    counts.lastProblem = last.message;
    counts.lastProblemAtMs = now;
  }
  flushSoon();
}
