import { AppError } from "@/lib/app-error";
import type { Snapshot, Table } from "@/lib/systems/iceberg/port";

/** Which state of a table is meant: a snapshot by id, the one that was current at a time, or the current one. */
export type When = { snapshot?: string | undefined; at?: string | undefined };

/** Finds it; null for a table that nothing was committed to. Throws `not_found` for one that is not kept (any more). */
export function pickSnapshot(table: Pick<Table, "current" | "snapshots" | "history">, when: When): Snapshot | null {
  if (when.snapshot !== undefined) return byId(table.snapshots, BigInt(when.snapshot));
  if (when.at === undefined) return table.current;
  const atMs = /^\d+$/.test(when.at) ? Number(when.at) : Date.parse(when.at);
  if (Number.isNaN(atMs)) throw new AppError("invalid_input", `${when.at} is not a time.`);
  return current(table, atMs);
}

function byId(snapshots: readonly Snapshot[], id: bigint): Snapshot {
  const found = snapshots.find((snapshot) => snapshot.id === id);
  if (found) return found;
  throw new AppError("not_found", `The table has no snapshot ${id}.`, {
    system: "iceberg",
    hint: "It may have expired; the list of snapshots has those that are kept.",
  });
}

// The log and not the snapshots' own times: after a rollback an older snapshot is current again.
function current({ snapshots, history }: Pick<Table, "snapshots" | "history">, atMs: number): Snapshot {
  const log = history.length > 0 ? history : snapshots.map((one) => ({ snapshotId: one.id, atMs: one.atMs }));
  const entry = log.filter((one) => one.atMs <= atMs).reduce<(typeof log)[number] | undefined>(later, undefined);
  if (entry) return byId(snapshots, entry.snapshotId);
  const first = log.reduce<(typeof log)[number] | undefined>((a, b) => (a && a.atMs <= b.atMs ? a : b), undefined);
  const since = first ? `; the first that is kept is of ${new Date(first.atMs).toISOString()}` : "";
  throw new AppError("not_found", `No snapshot of the table is as old as ${new Date(atMs).toISOString()}${since}.`, {
    system: "iceberg",
  });
}

const later = <T extends { atMs: number }>(a: T | undefined, b: T): T => (a && a.atMs > b.atMs ? a : b);
