import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { toProblem } from "@/lib/http/problem";
import { tableId } from "@/lib/overview/build-flow";
import { readOverview } from "@/lib/overview/get-overview";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import type { IcebergPort } from "@/lib/systems/iceberg/port";
import { feedersOf } from "@/lib/warehouse/feeders";
import { feedingGroups } from "@/lib/warehouse/feeding-groups";
import { loadTable } from "@/lib/warehouse/load-table";
import { tableDetail } from "@/lib/warehouse/table-detail";
import { tableRows } from "@/lib/warehouse/table-rows";
import { TablesSnapshot } from "@/lib/warehouse/tables-snapshot";

type Asked = { environment: string; name: string; system: string; actor: Pick<Actor, "bindings"> };

/** A table's page: metadata asked now, the rest from snapshots. A catalog that fails is said, and the rest is there. */
export async function readTable({ environment, name, system, actor }: Asked, iceberg: () => IcebergPort) {
  const [{ body, freshness }, overview, metadata] = await Promise.all([
    readSnapshot(environment, "tables", TablesSnapshot),
    readOverview(environment, actor),
    system === "Iceberg" ? detailOf(iceberg, name) : { detail: null, failed: null },
  ]);
  const row = tableRows(overview, body).find((one) => one.name === name && one.system === system) ?? null;
  const { detail, failed } = metadata;
  // Known to neither the catalog nor anything that writes: a name that was mistyped, or a table that was dropped.
  if (row === null && detail === null) {
    throw failed ?? new AppError("not_found", `Nothing here writes to a table ${name} in ${system}.`);
  }
  const { all } = feedersOf(overview.flow, tableId(system, name));
  const groups = await feedingGroups(environment, actor, all);
  return {
    at: new Date().toISOString(),
    freshness,
    row,
    feeders: [...all, ...groups],
    detail,
    problem: failed && toProblem(failed),
  };
}

async function detailOf(iceberg: () => IcebergPort, name: string) {
  try {
    return { detail: tableDetail(await loadTable(iceberg(), name)), failed: null };
  } catch (thrown) {
    return { detail: null, failed: AppError.from(thrown) };
  }
}
