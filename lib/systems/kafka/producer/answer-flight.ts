import { AppError } from "@/lib/app-error";
import { codeFailure, errorName } from "../codes";
import { type Flight, type PartitionQueue, putBackAlone, settle } from "./partition-queue";

/** A broker's word on one partition's batch. */
export type Answer = { errorCode: number; baseOffset: bigint; errorMessage?: string | null | undefined };

/** How long a record is tried; then its caller is told that the outcome is open. */
const DELIVERY_MS = 20_000;
const BACKOFF_MS = 100;
const MAX_BACKOFF_MS = 2_000;
const MAX_LOSSES = 4;

const WRITTEN_BEFORE = "DUPLICATE_SEQUENCE_NUMBER";
// One record of the batch is wrong, or the batch as a whole too large: nothing of it was written.
const WHOLE_REFUSED = new Set([
  "MESSAGE_TOO_LARGE",
  "RECORD_LIST_TOO_LARGE",
  "INVALID_RECORD",
  "INVALID_TIMESTAMP",
  "CORRUPT_MESSAGE",
]);
// The broker does not know this producer (any more): records deleted by retention, an unclean election.
const LOST = new Set([
  "OUT_OF_ORDER_SEQUENCE_NUMBER",
  "UNKNOWN_PRODUCER_ID",
  "INVALID_PRODUCER_EPOCH",
  "INVALID_PRODUCER_ID_MAPPING",
]);

/** Takes a broker's answer (or why there was none) for the batch under way, and says whether the leader has to be looked up again. */
export function answerFlight(queue: PartitionQueue, flight: Flight, answer: Answer | AppError, now: number): boolean {
  queue.busy = false;
  if (answer instanceof AppError) {
    // Without an answer the batch may have been written: it stays the same batch until the broker says so.
    flight.unsure = true;
    return again(queue, flight, answer, now);
  }
  const name = errorName(answer.errorCode);
  if (name === null || name === WRITTEN_BEFORE) {
    finish(queue, flight);
    queue.losses = 0;
    queue.sequence = (queue.sequence + flight.items.length) % 2 ** 31;
    const { partition } = queue;
    const base = answer.baseOffset;
    settle(flight.items, (index) => ({ partition, offset: base < 0n ? -1n : base + BigInt(index) }));
    return false;
  }
  const failure = codeFailure(answer.errorCode, `Writing to ${queue.topic}`, answer.errorMessage ?? null);
  if (WHOLE_REFUSED.has(name)) {
    finish(queue, flight);
    if (flight.items.length > 1) putBackAlone(queue, flight.items);
    else settle(flight.items, () => failure);
    return false;
  }
  if (LOST.has(name)) return startOver(queue, flight, failure);
  if (failure.retryable || name === "UNKNOWN_TOPIC_OR_PARTITION") return again(queue, flight, failure, now);
  finish(queue, flight);
  settle(flight.items, () => failure);
  return false;
}

function again(queue: PartitionQueue, flight: Flight, failure: AppError, now: number): boolean {
  if (now - flight.since < DELIVERY_MS) {
    flight.tries += 1;
    queue.notBefore = now + Math.min(MAX_BACKOFF_MS, BACKOFF_MS * 2 ** flight.tries);
    return true;
  }
  finish(queue, flight);
  // What the broker has of this producer is not known: the next batch comes from a new one.
  if (flight.unsure) {
    queue.session = null;
    queue.losses += 1;
  }
  settle(flight.items, () => failure);
  return true;
}

// A batch that was never answered may be there: only one that was refused outright is sent again as a new one.
function startOver(queue: PartitionQueue, flight: Flight, failure: AppError): boolean {
  finish(queue, flight);
  queue.session = null;
  queue.losses += 1;
  if (!flight.unsure && queue.losses < MAX_LOSSES) {
    queue.waiting = [...flight.items, ...queue.waiting.slice(queue.next)];
    queue.next = 0;
  } else settle(flight.items, () => failure);
  return false;
}

function finish(queue: PartitionQueue, flight: Flight): void {
  if (queue.flight === flight) queue.flight = null;
  queue.notBefore = 0;
}
