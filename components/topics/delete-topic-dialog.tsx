"use client";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { call } from "@/lib/http/call";
import { deleteTopic } from "@/lib/topics/write-contract";
import { planOf } from "./plan-of";
import { useRefreshTopics } from "./use-topics";

type DeleteTopicDialogProps = { env: string; topic: string; onClose: () => void; onDeleted: () => void };

/** Deletes a topic with its records, which cannot be undone: the name is typed. */
export function DeleteTopicDialog({ env, topic, onClose, onDeleted }: DeleteTopicDialogProps) {
  const refresh = useRefreshTopics(env);
  const params = { env, topic };
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={`Delete ${topic}`}
      makePlan={async () => planOf(await call(deleteTopic, { params, body: { dryRun: true } }), topic)}
      verb={() => `Delete ${topic}`}
      doing={`Deleting ${topic}`}
      apply={async () => {
        await call(deleteTopic, { params, body: { typedName: topic, dryRun: false } });
        onDeleted();
        await refresh();
        return { title: `${topic} is deleted`, detail: "Its partitions and configuration stand in the audit log." };
      }}
    />
  );
}
