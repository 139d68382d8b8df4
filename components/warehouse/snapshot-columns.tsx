import type { Column } from "@/components/ui/list/column";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { SnapshotView } from "@/lib/warehouse/data-contract";

export const SNAPSHOT_COLUMNS: readonly Column<SnapshotView>[] = [
  {
    key: "at",
    header: "Committed",
    value: (row) => row.at,
    cell: (row) => (
      <span className="flex min-w-0 items-center gap-1.5">
        <Time at={row.at} form="full" />
        {row.refs.map((ref) => (
          <Tag key={ref}>
            <bdi>{ref}</bdi>
          </Tag>
        ))}
      </span>
    ),
    width: 290,
  },
  { key: "operation", header: "Operation", value: (row) => row.operation, width: 90 },
  { key: "added", header: "Added", value: (row) => row.addedRecords, unit: "count", width: 80, hint: "Rows added" },
  {
    key: "deleted",
    header: "Deleted",
    value: (row) => row.deletedRecords,
    unit: "count",
    width: 80,
    hint: "Rows of data files that were taken away",
  },
  {
    key: "deletes",
    header: "Deletes",
    value: (row) => row.addedDeletes,
    unit: "count",
    width: 80,
    hint: "Deletes by key and by position that it brought; a key may take away a row, or none",
  },
  { key: "total", header: "Rows in files", value: (row) => row.totalRecords, unit: "count", width: 100 },
  { key: "size", header: "Size", value: (row) => row.totalBytes, unit: "bytes", width: 90 },
  { key: "files", header: "Files", value: (row) => row.totalDataFiles, unit: "count", width: 70, hint: "Data files" },
  {
    key: "behind",
    header: "Behind",
    value: (row) => row.behindMs,
    unit: "durationMs",
    width: 80,
    hint: "How old the newest record was that was surely in at the commit, where the writer says so",
  },
  {
    key: "writer",
    header: "Writer",
    value: (row) => row.writer?.name,
    cell: (row) => (
      <bdi className="data truncate" title={row.writer?.name}>
        {row.writer?.name ?? "–"}
      </bdi>
    ),
    width: 170,
  },
  {
    key: "id",
    header: "Snapshot",
    value: (row) => row.id,
    cell: (row) => <span className="data">{row.id}</span>,
    width: 170,
  },
  {
    key: "deletefiles",
    header: "Delete files",
    value: (row) => row.totalDeleteFiles,
    unit: "count",
    width: 90,
    hidden: true,
  },
  { key: "sequence", header: "Sequence", value: (row) => row.sequence, unit: "count", width: 80, hidden: true },
];
