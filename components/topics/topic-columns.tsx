import type { Column, Scope } from "@/components/ui/list/column";
import { Quantity } from "@/components/ui/quantity";
import { StateMark } from "@/components/ui/state-mark";
import { TOPIC_FIELDS } from "@/lib/topics/browser/topic-fields";
import type { TopicRow } from "@/lib/topics/contract";

const FIELDS = TOPIC_FIELDS;

/** How long records are kept; without limit in words, for -1 ms is no length. */
export function Retention({ ms }: { ms: string | null }) {
  return ms === "-1" ? <span>for ever</span> : <Quantity value={ms} unit="durationMs" />;
}

// The keys are those the API filters and sorts by.
export const TOPIC_COLUMNS: readonly Column<TopicRow>[] = [
  { key: "name", header: "Topic", value: FIELDS.name },
  {
    key: "state",
    header: "State",
    value: FIELDS.state,
    cell: (row) => <StateMark state={row.state} word={row.word} />,
    width: 150,
  },
  { key: "rate", header: "In", value: FIELDS.rate, unit: "perSecond", width: 90, hint: "Records written, last minute" },
  {
    key: "records",
    header: "Records",
    value: FIELDS.records,
    unit: "count",
    width: 90,
    hint: "Offsets from begin to end; compaction and transactions make it too large",
  },
  {
    key: "size",
    header: "Size",
    value: FIELDS.size,
    unit: "bytes",
    width: 90,
    hint: "One copy, as compressed on disk",
  },
  {
    key: "written",
    header: "Last write",
    value: FIELDS.written,
    time: true,
    width: 110,
    hint: "Newest time in its records",
  },
  {
    key: "readers",
    header: "Readers",
    value: FIELDS.readers,
    unit: "count",
    width: 80,
    hint: "Groups with offsets on it",
  },
  {
    key: "behind",
    header: "Behind",
    value: FIELDS.behind,
    unit: "durationMs",
    width: 100,
    hint: "Of the reader that is furthest behind",
  },
  {
    key: "lag",
    header: "Lag",
    value: FIELDS.lag,
    unit: "count",
    width: 90,
    hidden: true,
    hint: "Of the same reader, in records",
  },
  { key: "partitions", header: "Partitions", value: FIELDS.partitions, unit: "count", width: 90 },
  { key: "replication", header: "Replication", value: FIELDS.replication, unit: "count", width: 100 },
  { key: "cleanup", header: "Cleanup", value: FIELDS.cleanup, width: 110 },
  {
    key: "retention",
    header: "Retention",
    value: FIELDS.retention,
    unit: "durationMs",
    cell: (row) => <Retention ms={row.retentionMs} />,
    width: 100,
    hidden: true,
  },
  { key: "internal", header: "Internal", value: FIELDS.internal, width: 80, hidden: true },
];

export const TOPIC_SCOPES: readonly Scope<TopicRow>[] = [
  { key: "internal", label: "internal topics", hides: (row) => row.internal },
];
