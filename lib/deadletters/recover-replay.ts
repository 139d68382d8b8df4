import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import { backToIntent, settleSent, settleUnsent } from "@/lib/deadletters/ledger";
import { placeText, sentFor } from "@/lib/deadletters/replay-headers";
import type { Replay, ReplayedLetter } from "@/lib/generated/prisma/client";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import type { ProducedRecord } from "@/lib/systems/kafka/port-records";

const Recorded = z.record(z.string(), z.record(z.string(), z.string()));
const PAGE = 5_000;
const PAGE_BYTES = 32 * 1024 * 1024;
const PAGE_TIMEOUT_MS = 20_000;

type Kafka = Pick<KafkaPort, "readRecords" | "listOffsets">;

/**
 * Finds out what became of a batch whose sender died between intent and settlement. To be called when the replay's
 * transactional id has been opened anew: then the transaction is committed or aborted for good, and reading the target
 * from where it ended before the batch tells which. A batch is one transaction, so one letter of it speaks for all.
 */
export async function recoverReplay({ id, searchFrom }: Replay, kafka: Kafka): Promise<void> {
  const letters = await db().replayedLetter.findMany({ where: { replayId: id, state: "sending" } });
  if (letters.length === 0) return;
  const from = Recorded.parse(searchFrom ?? {});
  const found = new Map<string, ProducedRecord>();
  let complete = true;
  for (const topic of new Set(letters.map(({ targetTopic }) => targetTopic))) {
    const searched = await search(kafka, topic, from[topic] ?? {}, id, found);
    complete &&= searched;
  }
  const placeOf = (letter: ReplayedLetter) => found.get(placeText(letter));
  if (letters.some(placeOf)) {
    const places = letters.map((letter) => placeOf(letter) ?? { partition: letter.targetPartition ?? 0, offset: -1n });
    await settleSent(letters, places);
  } else if (complete) await backToIntent(letters);
  else {
    const problem = "The console stopped while it was sent, and the target has deleted since what would tell.";
    await settleUnsent(letters, "unknown", problem);
  }
}

/** Looks for what the replay wrote; false when the target has lost a part of what there is to look at. */
async function search(
  kafka: Kafka,
  topic: string,
  from: Record<string, string>,
  id: string,
  found: Map<string, ProducedRecord>,
): Promise<boolean> {
  const next = new Map(Object.entries(from).map(([partition, offset]) => [Number(partition), BigInt(offset)]));
  const wanted = [{ topic, partitions: [...next.keys()] }];
  // What was there when the search began is all there can be: nobody sends with this id any more.
  const { offsets, failures } = await kafka.listOffsets(wanted, "latest", "read_uncommitted");
  if (failures[0]) throw failures[0].error;
  const until = new Map(offsets.map(({ partition, offset }) => [partition, offset]));
  let complete = true;
  for (;;) {
    const open = [...next].filter(([partition, offset]) => offset < (until.get(partition) ?? 0n));
    if (open.length === 0) return complete;
    const { records, coverage } = await kafka.readRecords({
      topic,
      partitions: open.map(([partition]) => partition),
      from: { kind: "offset", offset: new Map(open) },
      limit: PAGE,
      maxBytes: PAGE_BYTES,
      timeoutMs: PAGE_TIMEOUT_MS,
      isolation: "read_committed",
    });
    for (const record of records) {
      const sent = sentFor(record.headers);
      if (sent?.id === id) found.set(sent.from, { partition: record.partition, offset: record.offset });
    }
    let moved = false;
    for (const { partition, begin, to, error } of coverage) {
      if (error) throw error;
      const at = next.get(partition) ?? 0n;
      if (begin > at) complete = false;
      if (to === null || to <= at) continue;
      next.set(partition, to);
      moved = true;
    }
    if (!moved) throw heldBack(topic);
  }
}

// A committed read ends where the oldest open transaction of anybody begins: what lies behind is not to be seen yet.
const heldBack = (topic: string) =>
  new AppError("conflict", `A transaction of another producer is open on ${topic}: what was sent cannot be seen yet.`, {
    system: "kafka",
    retryable: true,
    hint: "It is looked at again every minute.",
  });
