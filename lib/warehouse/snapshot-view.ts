import type { Snapshot, Table } from "@/lib/systems/iceberg/port";
import { completeTo } from "@/lib/warehouse/complete-to";
import type { SnapshotView } from "@/lib/warehouse/data-contract";
import { writerOf } from "@/lib/warehouse/writer-of";

/** A snapshot as it is listed. `jobs` are names of Flink jobs by id. */
export function snapshotView(
  snapshot: Snapshot,
  { refs }: Pick<Table, "refs">,
  jobs: ReadonlyMap<string, string>,
): SnapshotView {
  const { summary } = snapshot;
  const complete = completeTo(snapshot);
  return {
    id: String(snapshot.id),
    parentId: text(snapshot.parentId),
    sequence: String(snapshot.sequence),
    at: new Date(snapshot.atMs).toISOString(),
    operation: snapshot.operation,
    addedRecords: text(snapshot.addedRecords),
    deletedRecords: text(snapshot.deletedRecords),
    addedDeletes: sum(summary["added-equality-deletes"], summary["added-position-deletes"]),
    addedFiles: sum(summary["added-data-files"], summary["added-delete-files"]),
    removedFiles: sum(summary["deleted-data-files"], summary["removed-delete-files"]),
    totalRecords: text(snapshot.totalRecords),
    totalBytes: text(snapshot.totalBytes),
    totalDataFiles: text(snapshot.totalDataFiles),
    totalDeleteFiles: text(snapshot.totalDeleteFiles),
    completeTo: complete,
    behindMs: complete === null ? null : snapshot.atMs - Date.parse(complete),
    writer: writerOf(summary, jobs),
    refs: refs.filter(({ snapshotId }) => snapshotId === snapshot.id).map(({ name }) => name),
    schemaId: snapshot.schemaId,
    summary: Object.entries(summary),
  };
}

const text = (value: bigint | null): string | null => (value === null ? null : String(value));

function sum(...counts: (string | undefined)[]): string | null {
  const known = counts.filter((count) => count !== undefined && /^\d+$/.test(count));
  return known.length === 0 ? null : String(known.reduce((all, count) => all + BigInt(count ?? 0), 0n));
}
