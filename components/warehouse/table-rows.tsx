"use client";
import { useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { Time } from "@/components/ui/time";
import { writeUrl } from "@/components/ui/use-url-state";
import { ReadForm } from "./read-form";
import { RowsList } from "./rows-list";
import { sampleWords } from "./sample-words";
import { useRows, type When } from "./use-table-data";
import { WholeCount } from "./whole-count";

const LIMITS = ["50", "200", "1000"] as const;
type Limit = (typeof LIMITS)[number];

/** Rows of a table, now or as they were: newest files first, deletes applied, as many as asked for within bounds. */
export function TableRows({ env, name }: { env: string; name: string }) {
  const params = useSearchParams();
  const when: When = {};
  const [snapshot, at] = [params.get("snapshot"), params.get("at")];
  if (snapshot) when.snapshot = snapshot;
  else if (at) when.at = at;
  const limit: Limit = LIMITS.find((one) => one === params.get("limit")) ?? "200";
  const columns = params.get("read");
  const rows = useRows(env, name, { ...when, limit: Number(limit), ...(columns ? { columns } : {}) });
  const { data } = rows;
  const banner = (
    <>
      <div className="flex flex-wrap items-end gap-2 px-4 pt-2">
        <ReadForm key={`${snapshot} ${at} ${columns}`} snapshot={snapshot} at={at} columns={columns} />
        <Select
          label="Rows to read"
          value={limit}
          options={LIMITS.map((value) => ({ value, label: `${value} rows` }))}
          onChange={(value) => writeUrl({ limit: value === "200" ? null : value })}
        />
        <Button busy={rows.isFetching} onClick={() => void rows.refetch()}>
          Read again
        </Button>
      </div>
      {data?.sample ? (
        <div role="status" className="flex flex-wrap gap-x-4 gap-y-0.5 px-4 pt-2 text-ink-2 text-xs">
          <span>
            Snapshot <span className="data">{data.snapshot}</span> of <Time at={data.snapshotAt} form="full" />.
          </span>
          <WholeCount env={env} name={name} snapshot={data.snapshot ?? undefined} />
          <span>{sampleWords(data.sample)}</span>
        </div>
      ) : null}
    </>
  );
  const nothing = data && data.sample === null;
  return (
    <RowsList
      name="rows"
      sample={nothing ? NOTHING : (data?.sample ?? undefined)}
      error={rows.error}
      retry={rows.refetch}
      banner={banner}
      empty={
        nothing ? "Nothing was committed to the table yet." : "None is left in what was looked at; see the line above."
      }
    />
  );
}

const NOTHING = {
  ...{ columns: [], moreColumns: 0, rows: [], filesRead: 0, files: 0, rowsLooked: "0", rowsDeleted: "0" },
  ...{ rowsStored: "0", bytesRead: 0, stopped: null },
};
