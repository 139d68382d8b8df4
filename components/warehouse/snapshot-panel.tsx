import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { SnapshotView } from "@/lib/warehouse/data-contract";
import { tableHref } from "./table-href";

/** One snapshot: what it did, who wrote it, everything its summary says, and the table as it was. */
export function SnapshotPanel({ env, name, snapshot }: { env: string; name: string; snapshot: SnapshotView }) {
  const table = { name, system: "Iceberg" };
  const { id, parentId } = snapshot;
  return (
    <>
      <Section title="Snapshot">
        <div className="flex flex-col gap-3">
          <Facts
            items={[
              ["Committed", <Time key="at" at={snapshot.at} form="full" />],
              ["Operation", snapshot.operation ?? "–"],
              ["Writer", <bdi key="writer">{snapshot.writer ? writerText(snapshot.writer) : "not named"}</bdi>],
              ["Added rows", <Quantity key="added" value={snapshot.addedRecords} />],
              ["Added deletes", <Quantity key="deletes" value={snapshot.addedDeletes} />],
              ["Files", filesText(snapshot)],
              ["Complete to", <Time key="complete" at={snapshot.completeTo} form="full" />],
              ["Schema", snapshot.schemaId === null ? "–" : String(snapshot.schemaId)],
              [
                "Parent",
                <span key="parent" className="data">
                  {parentId ?? "none"}
                </span>,
              ],
            ]}
          />
          <div className="flex flex-wrap gap-2">
            <Link href={tableHref(env, table, { tab: "rows", snapshot: id })} className={buttonClass()}>
              Rows as of this snapshot
            </Link>
            {parentId ? (
              <Link href={tableHref(env, table, { tab: "changes", from: parentId, to: id })} className={buttonClass()}>
                What it changed
              </Link>
            ) : null}
            <Link href={tableHref(env, table, { tab: "files", snapshot: id })} className={buttonClass()}>
              Files
            </Link>
          </div>
        </div>
      </Section>
      <Section title="Summary" aside="As the writer wrote it">
        <Table
          label="Summary"
          rows={snapshot.summary}
          rowKey={([key]) => key}
          columns={[
            { key: "key", header: "Key", cell: ([key]) => <bdi className="data break-all">{key}</bdi> },
            { key: "value", header: "Value", cell: ([, value]) => <bdi className="data break-all">{value}</bdi> },
          ]}
        />
      </Section>
    </>
  );
}

const writerText = ({ kind, name }: NonNullable<SnapshotView["writer"]>): string =>
  kind === "engine" ? name : `${kind} ${name}`;

const filesText = ({ addedFiles, removedFiles }: SnapshotView): string =>
  `${addedFiles ?? 0} added, ${removedFiles ?? 0} taken away`;
