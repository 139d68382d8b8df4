import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { TableRow } from "@/lib/warehouse/contract";
import { FeederList } from "./feeder-list";
import { HopTable } from "./hop-table";
import { StoredRows } from "./stored-rows";
import { STATE_WORDS } from "./table-columns";
import { tableHref } from "./table-href";

/** A table in short: state, figures, how fresh and why, what writes it. */
export function TablePanel({ env, table }: { env: string; table: TableRow }) {
  const page = tableHref(env, table);
  const tab = (name: string) => `${page}${page.includes("?") ? "&" : "?"}tab=${name}`;
  return (
    <>
      <Section title="Table">
        <div className="flex flex-col gap-3">
          {table.problem ? <p className="text-ink-2">{table.problem}</p> : null}
          <Facts
            items={[
              ["State", <StateMark key="state" state={table.state} word={STATE_WORDS[table.state]} />],
              ["System", table.system],
              ["Rows", <StoredRows key="rows" records={table.records} deletes={table.deletes} />],
              ["Size", <Quantity key="size" value={table.sizeBytes} unit="bytes" />],
              ["Last commit", <Time key="committed" at={table.committedAt} />],
              ["Written by", table.mode ?? "–"],
              ["Format", table.formatVersion === null ? "–" : `version ${table.formatVersion}`],
            ]}
          />
          <div className="flex flex-wrap gap-2">
            <Link href={page} className={buttonClass()}>
              Open
            </Link>
            {table.system === "Iceberg" ? (
              <>
                <Link href={tab("rows")} className={buttonClass()}>
                  Rows
                </Link>
                <Link href={tab("snapshots")} className={buttonClass()}>
                  Snapshots
                </Link>
              </>
            ) : null}
          </div>
        </div>
      </Section>
      <Section title="Freshness">
        <HopTable hops={table.hops} />
      </Section>
      <Section title="Written by">
        <FeederList feeders={[...table.writers, ...table.topics]} />
      </Section>
    </>
  );
}
