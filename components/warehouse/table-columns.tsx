import type { Column } from "@/components/ui/list/column";
import { DataCell } from "@/components/ui/list/data-cell";
import { StateMark } from "@/components/ui/state-mark";
import { FRESHNESS_WORDS } from "@/lib/overview/browser/freshness-words";
import { TABLE_FIELDS } from "@/lib/warehouse/browser/table-fields";
import type { Feeder, TableRow } from "@/lib/warehouse/contract";
import { StoredRows } from "./stored-rows";

const FIELDS = TABLE_FIELDS;

const names = (feeders: readonly Feeder[]) => {
  const text = feeders.map(({ name }) => name).join(", ");
  return text === "" ? <span className="text-ink-3">–</span> : <DataCell text={text} />;
};

// The keys are those the API filters and sorts by.
export const TABLE_COLUMNS: readonly Column<TableRow>[] = [
  { key: "name", header: "Table", value: FIELDS.name },
  {
    key: "state",
    header: "State",
    value: FIELDS.state,
    cell: (row) => <StateMark state={row.state} word={FRESHNESS_WORDS[row.state]} {...why(row)} />,
    width: 90,
  },
  {
    key: "rows",
    header: "Rows",
    value: FIELDS.rows,
    unit: "count",
    cell: (row) => <StoredRows records={row.records} deletes={row.deletes} />,
    width: 110,
    hint: "Rows in data files; at most that many where deletes are still to be applied",
  },
  { key: "size", header: "Size", value: FIELDS.size, unit: "bytes", width: 80, hint: "Data and delete files" },
  { key: "files", header: "Files", value: FIELDS.files, unit: "count", width: 70, hint: "Data files" },
  { key: "deletes", header: "Deletes", value: FIELDS.deletes, unit: "count", width: 80, hint: "Delete files" },
  {
    key: "committed",
    header: "Last commit",
    value: FIELDS.committed,
    time: true,
    width: 110,
    hint: "That brought or took rows; compaction does not count",
  },
  {
    key: "behind",
    header: "Behind",
    value: FIELDS.behind,
    unit: "durationMs",
    width: 90,
    hint: "How old the newest record was that was surely in at the last commit, where the writer says so",
  },
  {
    key: "mode",
    header: "Mode",
    value: FIELDS.mode,
    width: 80,
    hint: "How it is written: append, upsert or overwrite",
  },
  { key: "writer", header: "Writer", value: FIELDS.writer, cell: (row) => names(row.writers), width: 160 },
  { key: "topics", header: "Topics", value: FIELDS.topics, cell: (row) => names(row.topics), width: 130 },
  { key: "system", header: "System", value: FIELDS.system, width: 110 },
  { key: "format", header: "Format", value: FIELDS.format, unit: "count", width: 70, hidden: true },
  { key: "snapshots", header: "Snapshots", value: FIELDS.snapshots, unit: "count", width: 90, hidden: true },
  { key: "operation", header: "Operation", value: FIELDS.operation, width: 100, hidden: true },
];

const why = ({ problem }: TableRow) => (problem === null ? {} : { title: problem });
