"use client";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Loading } from "@/components/ui/loading";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { Segmented } from "@/components/ui/segmented";
import { Table } from "@/components/ui/table";
import { useUrlState } from "@/components/ui/use-url-state";
import { RowsList } from "./rows-list";
import { sampleWords } from "./sample-words";
import { useDifference } from "./use-table-data";

type Difference = NonNullable<ReturnType<typeof useDifference>["data"]>;
type ChangesProps = { env: string; name: string; from: string; to: string };

/** Files and rows that came and went between two snapshots, with samples of the rows. */
export function Changes({ env, name, from, to }: ChangesProps) {
  const { data, error, refetch, isFetching } = useDifference(env, name, from, to);
  const [side, setSide] = useUrlState("side", "added");
  if (error) return <ErrorPanel error={error} retry={refetch} retrying={isFetching} />;
  if (!data) return <Loading waitingFor="the warehouse: manifests of two snapshots" />;
  const added = side !== "deleted";
  const sample = added ? data.addedRows : data.deletedRows;
  return (
    <>
      <Section title="Counted" aside={data.complete ? "From all manifests that differ" : "At least: not all was read"}>
        <Sums data={data} />
        {notes(data).map((note) => (
          <p key={note} className="mt-2 max-w-prose text-ink-2">
            {note}
          </p>
        ))}
      </Section>
      <div className="flex min-h-96 flex-1 flex-col">
        <RowsList
          name={added ? "added rows" : "deleted rows"}
          sample={sample}
          banner={
            <p role="status" className="px-4 pt-2 text-ink-2 text-xs">
              {sampleWords({ ...sample, rowsStored: null }, added ? data.added.files : null)}
            </p>
          }
          actions={
            <Segmented
              label="Added or deleted rows"
              value={added ? "added" : "deleted"}
              options={[
                { value: "added", label: "Added" },
                { value: "deleted", label: "Deleted" },
              ]}
              onChange={setSide}
            />
          }
          empty={added ? "No row of the later snapshot is new." : "No row of the earlier snapshot was taken away."}
        />
      </div>
    </>
  );
}

function Sums({ data }: { data: Difference }) {
  const rows = [
    { what: "Data files added", ...data.added },
    { what: "Data files taken away", ...data.removed },
    { what: "Delete files added", ...data.addedDeletes },
    { what: "Delete files taken away", ...data.removedDeletes },
  ];
  return (
    <Table
      label="What changed"
      rows={rows}
      rowKey={(row) => row.what}
      columns={[
        { key: "what", header: "What", cell: (row) => row.what },
        { key: "files", header: "Files", end: true, cell: (row) => <Quantity value={row.files} /> },
        { key: "rows", header: "Rows in them", end: true, cell: (row) => <Quantity value={row.rows} /> },
        { key: "size", header: "Size", end: true, cell: (row) => <Quantity value={row.sizeBytes} unit="bytes" /> },
      ]}
    />
  );
}

function notes({ between, addedDeletes, addedRows }: Difference): string[] {
  const replaced = between?.filter((operation) => operation === "replace").length ?? 0;
  return [
    ...(between === null
      ? ["The first snapshot is no ancestor of the second: one was rolled back, or on a branch."]
      : []),
    ...(between && between.length > 1
      ? [`${between.length} commits lie between: ${between.slice(-20).join(", ")}.`]
      : []),
    ...(replaced > 0 ? [`${replaced} of them rewrote files: rows that were only moved are on both sides.`] : []),
    ...(addedDeletes.files > 0
      ? [
          "A row in a delete file is a key or a position. A key may take away a row or none: an upsert has one for each row.",
        ]
      : []),
    ...(addedRows.rowsDeleted !== "0" ? ["Some of the added rows were replaced again within the range."] : []),
  ];
}
