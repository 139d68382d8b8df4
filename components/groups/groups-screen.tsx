"use client";
import { Empty } from "@/components/ui/empty";
import { FreshnessBanner } from "@/components/ui/freshness-banner";
import { List } from "@/components/ui/list/list";
import { GROUP_COLUMNS, GROUP_SCOPES } from "./group-columns";
import { GroupPanel } from "./group-panel";
import { useGroups } from "./use-groups";

/** All groups of an environment, the furthest behind first. */
export function GroupsScreen({ env }: { env: string }) {
  const groups = useGroups(env);
  const { freshness, groups: rows, problems } = groups.data ?? {};
  return (
    <List
      name="groups"
      rows={rows ?? undefined}
      columns={GROUP_COLUMNS}
      scopes={GROUP_SCOPES}
      rowKey={(row) => row.id}
      href={(row) => `/${env}/groups/${encodeURIComponent(row.id)}`}
      defaultSort="-lag"
      waitingFor="Kafka: groups"
      error={groups.error ?? (rows === null ? freshness?.problem : undefined)}
      retry={groups.refetch}
      banner={
        <>
          <FreshnessBanner freshness={freshness} />
          {problems?.map((problem) => (
            <p key={problem} role="status" className="bg-degraded-soft px-4 py-1 text-degraded">
              Not all brokers answered: {problem}
            </p>
          ))}
        </>
      }
      panel={(row) => <GroupPanel group={row} />}
      empty={<Empty title="No groups">A group appears here when an application joins it or commits an offset.</Empty>}
    />
  );
}
