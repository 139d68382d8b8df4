import type { Column } from "@/components/ui/list/column";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { WatchedTopic } from "@/lib/deadletters/contract";
import { KeptFor } from "./kept-for";

export const WATCHED_COLUMNS: readonly Column<WatchedTopic>[] = [
  { key: "topic", header: "Topic", value: (row) => row.topic },
  {
    key: "state",
    header: "State",
    value: (row) => stateOf(row).word,
    cell: (row) => <StateMark {...stateOf(row)} />,
    width: 130,
  },
  { key: "letters", header: "Letters", value: (row) => row.letters, unit: "count", width: 90, hint: "In the index" },
  { key: "last", header: "Last", value: (row) => row.lastAt, cell: (row) => <Time at={row.lastAt} />, width: 110 },
  {
    key: "kept",
    header: "Retention left",
    value: (row) => row.deletedFrom,
    cell: (row) => <KeptFor deletedFrom={row.deletedFrom} letters={row.letters} />,
    width: 120,
    hint: "Until Kafka may delete the oldest letter",
  },
  { key: "retention", header: "retention.ms", value: (row) => row.retentionMs, unit: "durationMs", width: 110 },
  { key: "how", header: "Recognised", value: (row) => row.how, width: 320, hint: "Why it is taken for one" },
  {
    key: "older",
    header: "Not indexed",
    value: (row) => row.older,
    unit: "count",
    width: 100,
    hidden: true,
    hint: "Older offsets: only the newest letters of a topic are indexed",
  },
];

function stateOf({ watched, problem, behind }: WatchedTopic) {
  if (!watched) return { state: "unknown", word: "not watched" } as const;
  if (problem) return { state: "degraded", word: "not read", title: problem } as const;
  if (behind !== "0") return { state: "progress", word: "indexing", title: `${behind} offsets to go` } as const;
  return { state: "healthy", word: "watched" } as const;
}
