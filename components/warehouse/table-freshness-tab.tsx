import { Facts } from "@/components/ui/facts";
import { Loading } from "@/components/ui/loading";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { FeederList } from "./feeder-list";
import { HopTable } from "./hop-table";
import type { useTable } from "./use-tables";

/** How fresh a table is, split by hop, and everything its data comes through. */
export function TableFreshnessTab({ table: { data } }: { table: ReturnType<typeof useTable> }) {
  if (!data) return <Loading waitingFor="the Iceberg catalog: the table" />;
  const { row } = data;
  return (
    <>
      <Section title="By hop" aside="From the snapshots of the collector">
        {row ? (
          <HopTable hops={row.hops} />
        ) : (
          <p className="text-ink-2">Not known: the collector has not seen it yet.</p>
        )}
      </Section>
      <Section title="At the newest commit">
        <Facts
          items={[
            ["Committed", <Time key="committed" at={row?.committedAt} form="full" />],
            [
              "Complete to",
              row?.completeTo ? (
                <Time key="complete" at={row.completeTo} form="full" />
              ) : (
                <span key="unknown" className="text-ink-2">
                  not known: its writer does not say so in the snapshot
                </span>
              ),
            ],
            ["Behind the source", <Quantity key="behind" value={row?.behindMs} unit="durationMs" />],
          ]}
        />
      </Section>
      <Section title="Comes through">
        <FeederList feeders={data.feeders} />
      </Section>
    </>
  );
}
