import type { Column } from "@/components/ui/list/column";
import { DataCell } from "@/components/ui/list/data-cell";
import type { FileView, PartitionView } from "@/lib/warehouse/data-contract";

const WORDS: Record<FileView["content"], string> = {
  data: "data",
  "position-deletes": "deletes by position",
  "equality-deletes": "deletes by key",
};

export const FILE_COLUMNS: readonly Column<FileView>[] = [
  { key: "path", header: "File", value: (row) => row.path, cell: (row) => <DataCell text={row.path} /> },
  {
    key: "content",
    header: "Content",
    value: (row) => WORDS[row.content],
    width: 140,
  },
  {
    key: "key",
    header: "Key",
    value: (row) => row.by,
    cell: (row) => <DataCell text={row.by.join(", ")} />,
    width: 150,
    hint: "The columns that deletes by key compare",
  },
  {
    key: "partition",
    header: "Partition",
    value: (row) => row.partition,
    cell: (row) =>
      row.partition === "" ? <span className="text-ink-3">none</span> : <DataCell text={row.partition} />,
    width: 210,
  },
  { key: "rows", header: "Rows", value: (row) => row.rows, unit: "count", width: 90 },
  { key: "size", header: "Size", value: (row) => row.sizeBytes, unit: "bytes", width: 90 },
  {
    key: "sequence",
    header: "Sequence",
    value: (row) => row.sequence,
    unit: "count",
    width: 90,
    hint: "Of the commit that brought it: deletes reach rows of smaller ones",
  },
  { key: "format", header: "Format", value: (row) => row.format, width: 80, hidden: true },
  {
    key: "addedby",
    header: "Added by",
    value: (row) => row.addedBy,
    cell: (row) => <span className="data">{row.addedBy ?? "–"}</span>,
    width: 170,
    hidden: true,
  },
];

export const PARTITION_COLUMNS: readonly Column<PartitionView>[] = [
  {
    key: "partition",
    header: "Partition",
    value: (row) => row.partition,
    cell: (row) => (row.partition === "" ? "the whole table" : <DataCell text={row.partition} />),
  },
  { key: "files", header: "Data files", value: (row) => row.dataFiles, unit: "count", width: 100 },
  {
    key: "small",
    header: "Small",
    value: (row) => row.smallFiles,
    unit: "count",
    width: 80,
    hint: "Of the data files",
  },
  { key: "deletes", header: "Delete files", value: (row) => row.deleteFiles, unit: "count", width: 100 },
  { key: "rows", header: "Rows", value: (row) => row.rows, unit: "count", width: 100, hint: "In data files" },
  { key: "size", header: "Size", value: (row) => row.sizeBytes, unit: "bytes", width: 100 },
];
