import { Facts } from "@/components/ui/facts";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { BrokersSnapshot } from "@/lib/brokers/contract";

/** The controller quorum: who leads, and how far the others are behind in the metadata log. */
export function Quorum({ seen }: { seen: BrokersSnapshot }) {
  const { quorum } = seen;
  if (!quorum) {
    return (
      <p className="p-4 text-ink-2">
        This cluster did not describe a controller quorum: it runs on ZooKeeper, or describing it is not allowed.
      </p>
    );
  }
  return (
    <>
      <Section title="Controller quorum">
        <Facts
          items={[
            ["Leader", `node ${quorum.leaderId}, epoch ${quorum.leaderEpoch}`],
            ["Metadata log up to", <Quantity key="end" value={quorum.highWatermark} />],
            [
              "Cluster",
              <span key="id" className="data">
                {seen.clusterId}
              </span>,
            ],
          ]}
        />
      </Section>
      <Section title="Voters and observers">
        <Table
          label="Voters and observers"
          rows={quorum.replicas}
          rowKey={(row) => `${row.voter} ${row.id}`}
          columns={[
            { key: "node", header: "Node", cell: (row) => `${row.id}${row.leader ? " · leader" : ""}` },
            { key: "role", header: "Role", cell: (row) => (row.voter ? "voter" : "observer") },
            { key: "end", header: "Log end", cell: (row) => <Quantity value={row.logEndOffset} />, end: true },
            { key: "lag", header: "Behind", cell: (row) => <Quantity value={row.lag} />, end: true },
            { key: "caught", header: "Caught up", cell: (row) => <Time at={row.lastCaughtUpAt} /> },
          ]}
        />
      </Section>
    </>
  );
}
