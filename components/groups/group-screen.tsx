"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMay } from "@/components/access/use-access";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { FreshnessBanner } from "@/components/ui/freshness-banner";
import { StateMark } from "@/components/ui/state-mark";
import { ThingHeader, ThingPage } from "@/components/ui/thing-header";
import { UrlTabs } from "@/components/ui/url-tabs";
import { GroupLag } from "./group-lag";
import { GroupMembers } from "./group-members";
import { GroupPartitions } from "./group-partitions";
import { groupState } from "./group-state";
import { useGroup, useGroups } from "./use-groups";

// Loaded when first opened.
const DeleteGroupDialog = dynamic(() => import("./delete-group-dialog").then((module) => module.DeleteGroupDialog));
const ResetDialog = dynamic(() => import("./reset-dialog").then((module) => module.ResetDialog));

/** The page of a group: lag by partition and over time, members, reset. */
export function GroupScreen({ env, id }: { env: string; id: string }) {
  const groups = useGroups(env);
  const group = useGroup(env, id);
  const mayReset = useMay("groups.reset", env, id);
  const mayDelete = useMay("groups.delete", env, id);
  const [doing, setDoing] = useState<"reset" | "delete">();
  const router = useRouter();
  const freshness = groups.data?.freshness;
  const seen = groups.data?.groups?.find((row) => row.id === id);
  const at = freshness?.at ? Date.parse(freshness.at) : undefined;
  const age = at === undefined ? {} : { at, intervalMs: freshness?.intervalMs ?? 5_000 };
  const state = seen ? <StateMark {...groupState(seen)} /> : null;
  const header = (
    <ThingHeader
      name={id}
      state={state}
      about={group.data ? `${group.data.type} group${group.data.protocol ? `, ${group.data.protocol}` : ""}` : null}
      figures={[
        { label: "Lag", value: seen?.lag, noun: "records", ...age },
        {
          label: "Behind",
          value: seen?.lagSeconds === undefined || seen.lagSeconds === null ? null : seen.lagSeconds * 1000,
          unit: "durationMs",
          ...age,
        },
        { label: "Lag change", value: seen?.lagPerSecond, unit: "perSecond", ...age },
        { label: "Members", value: group.data ? (group.data.members?.length ?? null) : seen?.members, ...age },
      ]}
      action={mayReset ? <Button onClick={() => setDoing("reset")}>Reset offsets</Button> : null}
      menu={mayDelete ? [{ label: `Delete ${id}`, danger: true, onSelect: () => setDoing("delete") }] : []}
    />
  );
  const tabs = (
    <UrlTabs
      label={`Group ${id}`}
      tabs={[
        {
          key: "partitions",
          label: "Partitions",
          count: group.data?.partitions.length,
          body: () => <GroupPartitions env={env} group={group} />,
        },
        { key: "lag", label: "Lag over time", body: () => <GroupLag env={env} id={id} /> },
        {
          key: "members",
          label: "Members",
          count: group.data?.members?.length,
          body: () =>
            group.data ? (
              <GroupMembers members={group.data.members} />
            ) : group.error ? (
              <ErrorPanel error={group.error} />
            ) : null,
        },
      ]}
    />
  );
  const topics = [...new Set(group.data?.partitions.map(({ topic }) => topic) ?? [])];
  return (
    <>
      <ThingPage banner={<FreshnessBanner freshness={freshness} />} header={header} tabs={tabs} />
      {doing === "reset" ? (
        <ResetDialog env={env} group={id} topics={topics} onClose={() => setDoing(undefined)} />
      ) : null}
      {doing === "delete" ? (
        <DeleteGroupDialog
          env={env}
          group={id}
          onClose={() => setDoing(undefined)}
          onDeleted={() => router.push(`/${env}/groups`)}
        />
      ) : null}
    </>
  );
}
