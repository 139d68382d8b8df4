import type { Column } from "@/components/ui/list/column";
import { DataCell } from "@/components/ui/list/data-cell";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { Letter } from "@/lib/deadletters/contract";
import { DoneMark } from "./done-mark";

export const LETTER_COLUMNS: readonly Column<Letter>[] = [
  {
    key: "time",
    header: "Time",
    value: (row) => row.at,
    cell: (row) => <Time at={row.at} />,
    width: 96,
    hint: "The record's own time",
  },
  {
    key: "replay",
    header: "Replayed",
    value: (row) => row.done?.state,
    cell: (row) => <DoneMark done={row.done} />,
    width: 96,
    hint: "What was done with it",
  },
  {
    key: "message",
    header: "Message",
    value: (row) => row.message ?? row.exception,
    cell: (row) => <Text text={row.message ?? row.exception} />,
    width: 200,
    grow: true,
  },
  { key: "key", header: "Key", value: (row) => row.key, cell: (row) => <Text text={row.key} />, width: 120 },
  {
    key: "back",
    header: "Back",
    value: (row) => row.attempt,
    cell: (row) => (row.attempt === 0 ? <span className="text-ink-3">–</span> : <Tag>{row.attempt}×</Tag>),
    unit: "count",
    width: 64,
    hint: "How often it came back after a replay",
  },
  { key: "topic", header: "Topic", value: (row) => row.topic, cell: (row) => <Text text={row.topic} />, width: 150 },
  {
    key: "origin",
    header: "Came from",
    value: (row) => row.originTopic,
    cell: (row) => <Text text={row.originTopic} />,
    width: 130,
  },
  { key: "by", header: "Given up by", value: (row) => row.by, width: 140, hidden: true },
  { key: "exception", header: "Exception", value: (row) => row.exception, width: 240, hidden: true },
  { key: "family", header: "Headers of", value: (row) => row.family, width: 100, hidden: true },
  { key: "bytes", header: "Size", value: (row) => row.sizeBytes, unit: "bytes", width: 80, hidden: true },
];

function Text({ text }: { text: string | null }) {
  if (text === null) return <span className="text-ink-3">–</span>;
  return <DataCell text={text} />;
}
