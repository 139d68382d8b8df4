import { tableId } from "@/lib/overview/build-flow";
import type { Overview } from "@/lib/overview/contract";
import type { TableRow } from "@/lib/warehouse/contract";
import { feedersOf } from "@/lib/warehouse/feeders";
import { fullName } from "@/lib/warehouse/full-name";
import type { TableSnapshot, TablesSnapshot } from "@/lib/warehouse/tables-snapshot";

/** The tables of the flow with what the catalog says of them. One only its writer names has no figures, and says why. */
export function tableRows(overview: Pick<Overview, "flow" | "tables">, seen: TablesSnapshot | null): TableRow[] {
  const snapshots = new Map((seen?.tables ?? []).map((table) => [tableId("Iceberg", fullName(table)), table]));
  return overview.tables.map((fresh) => {
    const table = snapshots.get(fresh.id);
    const { writers, topics } = feedersOf(overview.flow, fresh.id);
    return {
      name: fresh.name,
      system: fresh.system,
      state: fresh.state,
      ...figures(table),
      committedAt: fresh.committedAt,
      operation: fresh.operation,
      ageMs: fresh.ageMs,
      hops: fresh.hops,
      writers,
      topics,
      problem: table ? table.problem : unread(fresh.system),
    };
  });
}

const unread = (system: string): string =>
  system === "Iceberg"
    ? "Not in the catalog."
    : "Not readable from here: it is known from the configuration of its connector.";

function figures(table: TableSnapshot | undefined) {
  const completeTo = table?.completeTo ?? null;
  const committedAt = table?.committedAt ?? null;
  return {
    records: table?.records ?? null,
    deletes: table?.deletes ?? null,
    sizeBytes: table?.sizeBytes ?? null,
    dataFiles: table?.dataFiles ?? null,
    deleteFiles: table?.deleteFiles ?? null,
    snapshots: table && table.problem === null ? table.snapshots : null,
    formatVersion: table && table.problem === null ? table.formatVersion : null,
    mode: table?.mode ?? null,
    completeTo,
    behindMs: completeTo === null || committedAt === null ? null : Date.parse(committedAt) - Date.parse(completeTo),
  };
}
