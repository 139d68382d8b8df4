"use client";
import { useSearchParams } from "next/navigation";
import { ErrorPanel } from "@/components/ui/error-panel";
import type { FigureProps } from "@/components/ui/figure";
import { FreshBanner } from "@/components/ui/fresh-banner";
import { StateBadge } from "@/components/ui/state-mark";
import { Tag } from "@/components/ui/tag";
import { ThingHeader, ThingPage } from "@/components/ui/thing-header";
import { UrlTabs } from "@/components/ui/url-tabs";
import { formatExact } from "@/lib/format/number";
import { FRESHNESS_WORDS } from "@/lib/overview/browser/freshness-words";
import type { TableRow } from "@/lib/warehouse/contract";
import { TableChanges } from "./table-changes";
import { TableFiles } from "./table-files";
import { TableFreshnessTab } from "./table-freshness-tab";
import { TableOverview } from "./table-overview";
import { TableRows } from "./table-rows";
import { TableSnapshots } from "./table-snapshots";
import { useTable, useTables } from "./use-tables";

/** The page of a table: schema, snapshots, files, rows, what changed, how fresh and why. */
export function TableScreen({ env, name }: { env: string; name: string }) {
  const system = useSearchParams().get("system") ?? "Iceberg";
  const iceberg = system === "Iceberg";
  const table = useTable(env, name, system);
  // The list is there already when one comes from it: the head has its figures before the catalog answers.
  const tables = useTables(env).data;
  const { data } = table;
  const row = data?.row ?? tables?.tables?.find((one) => one.name === name && one.system === system);
  const freshness = tables?.freshness ?? data?.freshness;
  const age = freshness?.at ? { at: Date.parse(freshness.at), intervalMs: freshness.intervalMs } : {};
  if (table.error && !data) return <ErrorPanel error={table.error} retry={table.refetch} retrying={table.isFetching} />;
  const header = (
    <ThingHeader
      name={name}
      state={row ? <StateBadge state={row.state} word={FRESHNESS_WORDS[row.state]} /> : null}
      about={
        <span className="flex gap-1.5">
          <Tag>{system}</Tag>
          {row?.mode ? <Tag title="How it is written">{row.mode}</Tag> : null}
        </span>
      }
      figures={figuresOf(row, iceberg).map((figure) => ({ ...figure, ...age }))}
    />
  );
  const tabs = (
    <UrlTabs
      label={`Table ${name}`}
      tabs={[
        { key: "overview", label: "Overview", body: () => <TableOverview table={table} /> },
        ...(iceberg
          ? [
              {
                key: "snapshots",
                label: "Snapshots",
                count: data?.detail?.snapshots,
                body: () => <TableSnapshots env={env} name={name} />,
              },
              { key: "files", label: "Files", body: () => <TableFiles env={env} name={name} /> },
              { key: "rows", label: "Rows", body: () => <TableRows env={env} name={name} /> },
              { key: "changes", label: "Changes", body: () => <TableChanges env={env} name={name} /> },
            ]
          : []),
        { key: "freshness", label: "Freshness", body: () => <TableFreshnessTab table={table} /> },
      ]}
    />
  );
  return (
    <ThingPage
      banner={<FreshBanner system="The Iceberg catalog" freshness={freshness} />}
      header={header}
      tabs={tabs}
    />
  );
}

function figuresOf(row: TableRow | undefined, iceberg: boolean): FigureProps[] {
  // Of a table in a database its sink alone is seen.
  if (!iceberg) return [{ label: "Its sink is behind", value: row?.ageMs, unit: "durationMs" }];
  const some = row?.deletes && row.deletes !== "0" ? `${formatExact(row.deletes)} deletes to apply` : undefined;
  return [
    { label: some ? "Rows in data files" : "Rows", value: row?.records, note: some },
    { label: "Size", value: row?.sizeBytes, unit: "bytes" },
    { label: "Data files", value: row?.dataFiles },
    { label: "Newest commit", value: row?.ageMs, unit: "durationMs", noun: "ago" },
  ];
}
