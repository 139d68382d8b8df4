import { formatCount, formatExact } from "@/lib/format/number";
import { useRowCount } from "./use-table-data";

/** How many rows a snapshot has in all, deletes applied, and where the number comes from. */
export function WholeCount({ env, name, snapshot }: { env: string; name: string; snapshot: string | undefined }) {
  const { data, error } = useRowCount(env, name, snapshot);
  if (error) return <span>How many rows it has is not known: {error.message}</span>;
  if (!data) return <span className="text-progress">Counting its rows…</span>;
  if (data.rows === null) {
    const most = data.rowsStored === null ? "" : `, at most ${formatExact(data.rowsStored)}`;
    return <span>How many rows it has is not known{most}: counting went beyond its bounds.</span>;
  }
  const from = data.from === "manifests" ? "by its manifests" : "counted in its files, deletes applied";
  return (
    <span>
      <span className="font-medium text-ink">{formatCount(data.rows, "row")}</span> in all, {from}.
    </span>
  );
}
