import Link from "next/link";
import { HopBar } from "@/components/overview/hop-bar";
import { buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import { FRESHNESS_WORDS } from "@/lib/overview/browser/freshness-words";
import type { TableRow } from "@/lib/warehouse/contract";
import { FeederList } from "./feeder-list";
import { StoredRows } from "./stored-rows";
import { tableHref } from "./table-href";

/** A table in short: state, figures, how fresh and why, what writes it. */
export function TablePanel({ env, table }: { env: string; table: TableRow }) {
  return (
    <>
      <Section title="Table">
        <div className="flex flex-col gap-3">
          {table.problem ? <p className="text-ink-2">{table.problem}</p> : null}
          <Facts
            items={[
              ["State", <StateMark key="state" state={table.state} word={FRESHNESS_WORDS[table.state]} />],
              ["System", table.system],
              ["Rows", <StoredRows key="rows" records={table.records} deletes={table.deletes} />],
              ["Size", <Quantity key="size" value={table.sizeBytes} unit="bytes" />],
              ["Last commit", <Time key="committed" at={table.committedAt} />],
              ["Mode", table.mode ?? "–"],
              ["Format", table.formatVersion === null ? "–" : `version ${table.formatVersion}`],
            ]}
          />
          <div className="flex flex-wrap gap-2">
            <Link href={tableHref(env, table)} className={buttonClass()}>
              Open
            </Link>
            {table.system === "Iceberg" ? (
              <>
                <Link href={tableHref(env, table, { tab: "rows" })} className={buttonClass()}>
                  Rows
                </Link>
                <Link href={tableHref(env, table, { tab: "snapshots" })} className={buttonClass()}>
                  Snapshots
                </Link>
              </>
            ) : null}
          </div>
        </div>
      </Section>
      <Section title="Freshness">
        {table.hops.length < 2 ? (
          <p className="text-ink-2">Not known: nothing here is seen to write to it.</p>
        ) : (
          <HopBar hops={table.hops} />
        )}
      </Section>
      <Section title="Written by">
        <FeederList feeders={[...table.writers, ...table.topics]} />
      </Section>
    </>
  );
}
