import { AppError } from "@/lib/app-error";
import type { IcebergPort, Snapshot, Table } from "@/lib/systems/iceberg/port";
import type { ContentFile } from "@/lib/systems/iceberg/port-files";
import type { RowsRead } from "@/lib/systems/iceberg/port-rows";
import { jobNames } from "@/lib/warehouse/job-names";
import { loadTable } from "@/lib/warehouse/load-table";
import { pickSnapshot } from "@/lib/warehouse/pick-snapshot";
import { lookBounds } from "@/lib/warehouse/row-bounds";
import { rowSample } from "@/lib/warehouse/row-sample";
import { snapshotView } from "@/lib/warehouse/snapshot-view";

const SAMPLE_ROWS = 100;

/**
 * What changed from one snapshot to a later one. Files and their rows are counted from the manifests that differ; rows that
 * upserts replaced are found by reading, so of those there is a sample.
 */
export async function compare(environment: string, iceberg: IcebergPort, name: string, ids: Ids) {
  const [table, jobs] = await Promise.all([loadTable(iceberg, name), jobNames(environment)]);
  const [from, to] = [pickSnapshot(table, { snapshot: ids.from }), pickSnapshot(table, { snapshot: ids.to })];
  if (from === null || to === null) throw new AppError("not_found", "The table has no snapshots.");
  if (from.atMs > to.atMs) throw new AppError("invalid_input", "The first snapshot is newer than the second.");
  const { added, removed, complete } = await iceberg.difference(table, from, to);
  const [newData, newDeletes] = split(added);
  const [oldData, oldDeletes] = split(removed);
  const bounds = lookBounds(SAMPLE_ROWS);
  const [come, gone, replaced] = await Promise.all([
    iceberg.rows(table, to, bounds, { only: pathsOf(newData) }),
    iceberg.rows(table, from, bounds, { only: pathsOf(oldData) }),
    iceberg.rows(table, from, bounds, newDeletes.length === 0 ? { only: new Set() } : { deletedBy: newDeletes }),
  ]);
  return {
    from: snapshotView(from, table, jobs),
    to: snapshotView(to, table, jobs),
    between: between(table, from, to),
    complete,
    added: sum(newData),
    removed: sum(oldData),
    addedDeletes: sum(newDeletes),
    removedDeletes: sum(oldDeletes),
    addedRows: rowSample(come, table),
    deletedRows: rowSample(joined(gone, replaced), table),
  };
}

type Ids = { from: string; to: string };

const split = (files: readonly ContentFile[]): [ContentFile[], ContentFile[]] => [
  files.filter(({ content }) => content === "data"),
  files.filter(({ content }) => content !== "data"),
];
const pathsOf = (files: readonly ContentFile[]): ReadonlySet<string> => new Set(files.map(({ path }) => path));
const sum = (files: readonly ContentFile[]) => ({
  files: files.length,
  rows: String(files.reduce((all, { rows }) => all + rows, 0n)),
  sizeBytes: String(files.reduce((all, { bytes }) => all + bytes, 0n)),
});

/** Operations on the way from one snapshot to another; null when the first is no ancestor (a rollback, another branch). */
function between({ snapshots }: Table, from: Snapshot, to: Snapshot): string[] | null {
  const byId = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
  const operations: string[] = [];
  for (
    let at: Snapshot | undefined = to;
    at !== undefined;
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  ) {
    if (at.id === from.id) return operations.toReversed();
    operations.push(at.operation ?? "unknown");
    if (operations.length > snapshots.length) break;
  }
  return null;
}

// Rows of files that are gone and rows that deletes took: one list to who looks at what was deleted.
function joined(gone: RowsRead, replaced: RowsRead): RowsRead {
  return {
    ...gone,
    rows: [...gone.rows, ...replaced.rows].slice(0, SAMPLE_ROWS),
    filesRead: gone.filesRead + replaced.filesRead,
    rowsLooked: gone.rowsLooked + replaced.rowsLooked,
    rowsDeleted: gone.rowsDeleted + replaced.rowsDeleted,
    bytesRead: gone.bytesRead + replaced.bytesRead,
    stopped: gone.stopped ?? replaced.stopped,
  };
}
