import type { Column } from "@/components/ui/list/column";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { MessageView } from "@/lib/messages/contract";
import { deadLetterOf } from "@/lib/messages/dead-letter";
import { formatName, PayloadCell } from "./payload-cell";

/** The name of a record in a list and in the URL: "3:9007199254740993". */
export const messageKey = ({ partition, offset }: MessageView): string => `${partition}:${offset}`;

// A time of -1 is how Kafka says that a record has none.
const timeOf = ({ timestampMs }: MessageView): number | null => (timestampMs === "-1" ? null : Number(timestampMs));

export const MESSAGE_COLUMNS: readonly Column<MessageView>[] = [
  { key: "time", header: "Time", value: timeOf, cell: (row) => <Time at={timeOf(row)} form="full" />, width: 216 },
  {
    key: "partition",
    header: "Part.",
    value: (row) => row.partition,
    cell: (row) => row.partition,
    unit: "count",
    width: 62,
    hint: "Partition",
  },
  {
    key: "offset",
    header: "Offset",
    value: (row) => row.offset,
    cell: (row) => <span className="data">{row.offset}</span>,
    unit: "count",
    width: 96,
  },
  {
    key: "key",
    header: "Key",
    value: (row) => row.key.value,
    cell: (row) => <PayloadCell payload={row.key} />,
    width: 160,
  },
  {
    key: "value",
    header: "Value",
    value: (row) => row.value.value,
    cell: (row) => <PayloadCell payload={row.value} />,
    width: 320,
    grow: true,
  },
  {
    key: "format",
    header: "Format",
    value: (row) => formatName(row.value),
    width: 132,
    hint: "How the value was read, and its schema's id",
  },
  {
    key: "letter",
    header: "Why here",
    value: (row) => deadLetterOf(row.headers)?.message ?? deadLetterOf(row.headers)?.error,
    cell: (row) => <Letter row={row} />,
    width: 200,
    hidden: true,
    hint: "Of a dead letter: what went wrong",
  },
  { key: "headers", header: "Headers", value: (row) => row.headerCount, unit: "count", width: 76 },
  { key: "bytes", header: "Size", value: (row) => row.key.sizeBytes + row.value.sizeBytes, unit: "bytes", width: 80 },
];

function Letter({ row }: { row: MessageView }) {
  const letter = deadLetterOf(row.headers);
  if (!letter) return <span className="text-ink-3">–</span>;
  const words = letter.message ?? letter.error ?? "";
  return (
    <span className="flex min-w-0 gap-1.5" title={words}>
      <Tag>{letter.family}</Tag>
      <span className="truncate">{words}</span>
    </span>
  );
}
