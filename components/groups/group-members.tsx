"use client";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import type { MemberView } from "@/lib/groups/contract";

const COLUMNS: readonly Column<MemberView>[] = [
  { key: "member", header: "Member", value: (row) => row.id },
  { key: "client", header: "Client id", value: (row) => row.clientId, width: 200 },
  { key: "host", header: "Host", value: (row) => row.host, width: 150 },
  { key: "partitions", header: "Partitions", value: (row) => row.partitions, unit: "count", width: 100 },
  { key: "topics", header: "Topics", value: (row) => row.topics, width: 260 },
  { key: "instance", header: "Static id", value: (row) => row.instanceId, width: 150, hidden: true },
];

/** Who is in the group and reads what. */
export function GroupMembers({ members }: { members: readonly MemberView[] | null }) {
  if (members === null)
    return <Empty title="Members not shown">Brokers do not describe the members of this type of group.</Empty>;
  return (
    <List
      name="members"
      rows={members}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      waitingFor="Kafka: members"
      empty={
        <Empty title="No members">
          The application is stopped, or it left the group. Its offsets stay until they expire.
        </Empty>
      }
    />
  );
}
