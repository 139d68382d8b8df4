import type { z } from "zod";
import { HopBar } from "@/components/overview/hop-bar";
import { Quantity } from "@/components/ui/quantity";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import type { Hop } from "@/lib/overview/contract";

type Hops = readonly z.infer<typeof Hop>[];

const MEANS: Record<Hops[number]["kind"], string> = {
  "source-table": "not told by the source",
  topic: "since its newest record",
  connector: "how far behind it reads",
  job: "how far behind it reads",
  application: "how far behind it reads",
  "warehouse-table": "since its newest commit",
};

/** The way of the data to a table with how old it is at each hop. The worst one is where to look. */
export function HopTable({ hops }: { hops: Hops }) {
  if (hops.length < 2) {
    return <p className="text-ink-2">Not known: nothing here is seen to write to the table.</p>;
  }
  return (
    <div className="flex flex-col gap-3">
      <HopBar hops={hops} />
      <Table
        label="Age at each hop"
        rows={hops}
        rowKey={(hop) => `${hop.kind} ${hop.name}`}
        columns={[
          { key: "hop", header: "Hop", cell: (hop) => <bdi className="data break-all">{hop.name}</bdi> },
          { key: "state", header: "State", cell: (hop) => <StateMark state={hop.state} /> },
          { key: "age", header: "Age", end: true, cell: (hop) => <Quantity value={hop.ageMs} unit="durationMs" /> },
          { key: "means", header: "Means", cell: (hop) => <span className="text-ink-3">{MEANS[hop.kind]}</span> },
        ]}
      />
    </div>
  );
}
