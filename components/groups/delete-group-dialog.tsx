"use client";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { deleteGroup, getGroup } from "@/lib/groups/contract";
import { call } from "@/lib/http/call";
import { useRefreshGroups } from "./use-groups";

type DeleteGroupDialogProps = { env: string; group: string; onClose: () => void; onDeleted: () => void };

/** Deletes a group with its offsets, which cannot be undone: the name is typed. */
export function DeleteGroupDialog({ env, group, onClose, onDeleted }: DeleteGroupDialogProps) {
  const refresh = useRefreshGroups(env);
  const params = { env, group };
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={`Delete ${group}`}
      makePlan={async () => {
        const { partitions, members } = await call(getGroup, { params });
        const committed = partitions.filter((row) => row.committed !== null).length;
        const live = members?.length ?? 0;
        return {
          changes: [{ what: "group", from: `${group}, ${committed} committed offsets` }],
          touches: ["An application that joins it again starts where its auto.offset.reset says"],
          typedName: group,
          ...(live > 0 ? { blocked: `${live} members are in it: stop the application first.` } : {}),
        };
      }}
      verb={() => `Delete ${group}`}
      doing={`Deleting ${group}`}
      apply={async () => {
        await call(deleteGroup, { params, body: { typedName: group } });
        await refresh();
        onDeleted();
        return { title: `${group} deleted`, detail: "Its offsets stand in the audit log." };
      }}
    />
  );
}
