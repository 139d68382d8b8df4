import type { Failure } from "@/lib/deadletters/fingerprint";
import { innermostCause } from "@/lib/deadletters/innermost-cause";
import { type ReplayMark, replayMarkOf } from "@/lib/deadletters/replay-headers";
import { type DeadLetter, deadLetterOf } from "@/lib/messages/dead-letter";
import type { Header } from "@/lib/messages/decoded";

/** "gate" is a Flink job of the pipeline designer: it writes Connect's headers and its own beside them. */
export type Family = DeadLetter["family"] | "gate";

export type LetterRead = Failure & {
  /** Null where no header tells that it is a dead letter. */
  family: Family | null;
  by: string | null;
  origin: { topic: string; partition: number | null; offset: string | null } | null;
  /** Set when it was replayed before it came here. */
  replay: ReplayMark | null;
};

const STACKS = [
  "__connect.errors.exception.stacktrace",
  "__streams.errors.stacktrace",
  "kafka_dlt-exception-stacktrace",
  "kafka_exception-stacktrace",
  "x-exception-stacktrace",
];

/** All that the headers of a letter tell. A name that stands there twice counts by its last, the newest failure. */
export function readLetter(headers: readonly Header[]): LetterRead {
  const last = (name: string) => headers.findLast(({ key, value }) => key === name && value !== null)?.value ?? null;
  const base = deadLetterOf(headers);
  const job = last("millrace.dlq.job");
  const reason = last("millrace.dlq.reason");
  const stack = STACKS.map(last).find((found) => found !== null) ?? null;
  const family = job !== null || reason !== null ? "gate" : (base?.family ?? null);
  return {
    family,
    exception: base?.error ?? null,
    message: base?.message ?? reason,
    innermost: innermostCause(stack),
    stage: family === "gate" ? null : last("__connect.errors.stage"),
    by: job ?? base?.by ?? null,
    origin: base?.topic ? { topic: base.topic, partition: base.partition, offset: base.offset } : null,
    replay: replayMarkOf(headers),
  };
}
