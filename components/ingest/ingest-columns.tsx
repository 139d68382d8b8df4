import type { Column } from "@/components/ui/list/column";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { IngestTopic } from "@/lib/ingest/contract";

export const INGEST_COLUMNS: readonly Column<IngestTopic>[] = [
  { key: "topic", header: "Topic", value: (row) => row.topic },
  {
    key: "state",
    header: "State",
    value: (row) => stateOf(row).word,
    cell: (row) => <StateMark {...stateOf(row)} />,
    width: 140,
  },
  {
    key: "records",
    header: "Records",
    value: (row) => row.records,
    unit: "count",
    width: 100,
    hint: "Acknowledged by Kafka",
  },
  {
    key: "bytes",
    header: "Bytes",
    value: (row) => row.bytes,
    unit: "bytes",
    width: 100,
    hint: "Keys and values as written",
  },
  {
    key: "refused",
    header: "Refused",
    value: (row) => row.refused,
    unit: "count",
    width: 90,
    hint: "Did not fit the schema",
  },
  {
    key: "letters",
    header: "Dead letters",
    value: (row) => row.deadLettered,
    unit: "count",
    width: 110,
    hint: "Did not fit the schema and were kept",
  },
  { key: "failed", header: "Failed", value: (row) => row.failed, unit: "count", width: 80, hint: "Not taken by Kafka" },
  {
    key: "last",
    header: "Last record",
    value: (row) => row.lastAt,
    cell: (row) => <Time at={row.lastAt} />,
    width: 120,
  },
  {
    key: "setting",
    header: "What does not fit",
    value: (row) => row.deadLetterTopic ?? "refused",
    width: 200,
    hint: "Refused, or the topic that it is sent to",
  },
];

/** By the newest record: whether it was taken. */
export function stateOf({ lastAt, lastProblemAt, lastProblem }: IngestTopic) {
  if (lastProblemAt !== null && (lastAt === null || lastProblemAt >= lastAt)) {
    return { state: "degraded", word: "not taken", title: lastProblem ?? "" } as const;
  }
  return lastAt === null
    ? ({ state: "unknown", word: "no records" } as const)
    : ({ state: "healthy", word: "taken" } as const);
}
