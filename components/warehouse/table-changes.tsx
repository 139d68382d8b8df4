"use client";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Loading } from "@/components/ui/loading";
import { Select, type SelectOption } from "@/components/ui/select";
import { writeUrl } from "@/components/ui/use-url-state";
import type { SnapshotView } from "@/lib/warehouse/data-contract";
import { Changes } from "./changes";
import { useSnapshots } from "./use-table-data";

const MOST_OPTIONS = 15;

/** What differs between two snapshots of a table; the newest and the one before it when none are chosen. */
export function TableChanges({ env, name }: { env: string; name: string }) {
  const { data, error, refetch } = useSnapshots(env, name);
  if (error && !data) return <ErrorPanel error={error} retry={refetch} />;
  if (!data) return <Loading waitingFor="the Iceberg catalog: snapshots" />;
  const [newest, second] = data.snapshots;
  if (!newest || !second) return <Empty title="Fewer than two snapshots">There is nothing to compare yet.</Empty>;
  return <Chosen env={env} name={name} snapshots={data.snapshots} first={{ from: second.id, to: newest.id }} />;
}

type ChosenProps = {
  env: string;
  name: string;
  snapshots: readonly SnapshotView[];
  first: { from: string; to: string };
};

function Chosen({ env, name, snapshots, first }: ChosenProps) {
  const params = useSearchParams();
  // The two that were newest when the page was opened: newer ones do not change what is being read.
  const [held] = useState(first);
  const to = params.get("to") ?? held.to;
  const from = params.get("from") ?? held.from;
  const pick = (key: string) => (value: string) => writeUrl({ from, to, [key]: value, panel: null });
  const options = (chosen: string) => optionsOf(snapshots, chosen);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-4 py-2">
        <span className="text-ink-2">From</span>
        <Select label="From snapshot" value={from} options={options(from)} onChange={pick("from")} />
        <span className="text-ink-2">to</span>
        <Select label="To snapshot" value={to} options={options(to)} onChange={pick("to")} />
        <span className="text-ink-3 text-xs">Any two: select them under Snapshots.</span>
      </div>
      <Changes env={env} name={name} from={from} to={to} />
    </>
  );
}

function optionsOf(snapshots: readonly SnapshotView[], chosen: string): SelectOption<string>[] {
  const newest = snapshots.slice(0, MOST_OPTIONS);
  const also = newest.some(({ id }) => id === chosen) ? [] : snapshots.filter(({ id }) => id === chosen);
  const known = [...newest, ...also].map(({ id, at, operation }) => ({
    value: id,
    label: `${at.slice(0, 19).replace("T", " ")} ${operation ?? ""}`.trim(),
    hint: id,
  }));
  return known.some(({ value }) => value === chosen) ? known : [...known, { value: chosen, label: chosen }];
}
