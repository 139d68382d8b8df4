import { Facts } from "@/components/ui/facts";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import type { GroupSeen } from "@/lib/groups/groups-snapshot";
import { groupState } from "./group-state";

/** A group in short: state, totals, and lag by topic. */
export function GroupPanel({ group }: { group: GroupSeen }) {
  const look = groupState(group);
  return (
    <>
      <Section title="Group">
        <Facts
          items={[
            ["State", <StateMark key="state" {...look} />],
            ["", look.title],
            ["Members", <Quantity key="members" value={group.members} />],
            ["Lag", <Quantity key="lag" value={group.lag} />],
            [
              "Behind",
              <Quantity
                key="behind"
                value={group.lagSeconds === null ? null : group.lagSeconds * 1000}
                unit="durationMs"
              />,
            ],
            ["Type", `${group.type}${group.protocolType ? `, ${group.protocolType}` : ""}`],
            ...(group.problem ? [["Not known", group.problem] as const] : []),
          ]}
        />
      </Section>
      <Section title="Topics">
        <Table
          label="Lag by topic"
          rows={group.topics}
          rowKey={(row) => row.topic}
          empty="It has committed no offsets."
          columns={[
            { key: "topic", header: "Topic", cell: (row) => <span className="data break-all">{row.topic}</span> },
            {
              key: "read",
              header: "Partitions read",
              cell: (row) => `${row.committed} of ${row.partitions}`,
              end: true,
            },
            { key: "lag", header: "Lag", cell: (row) => <Quantity value={row.lag} />, end: true },
            {
              key: "behind",
              header: "Behind",
              cell: (row) => (
                <Quantity value={row.lagSeconds === null ? null : row.lagSeconds * 1000} unit="durationMs" />
              ),
              end: true,
            },
          ]}
        />
      </Section>
    </>
  );
}
