"use client";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { formatCount } from "@/lib/format/number";
import { call } from "@/lib/http/call";
import { addPartitions } from "@/lib/topics/write-contract";
import { planOf } from "./plan-of";
import { useRefreshTopics } from "./use-topics";

type AddPartitionsDialogProps = { env: string; topic: string; partitions: number; onClose: () => void };

/** Raises the number of partitions; what that does to keys and readers stands in the plan. */
export function AddPartitionsDialog({ env, topic, partitions, onClose }: AddPartitionsDialogProps) {
  const refresh = useRefreshTopics(env);
  const [text, setText] = useState(String(partitions + 1));
  const total = /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  const send = (dryRun: boolean) =>
    call(addPartitions, { params: { env, topic }, body: { total: total ?? partitions, dryRun } });
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={`Add partitions to ${topic}`}
      form={
        <Field label="Partitions in all" hint={`It has ${partitions}. They can be added, never taken away.`}>
          {(control) => (
            <Input
              mono
              inputMode="numeric"
              {...control}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      }
      formReady={total !== undefined && total > partitions}
      makePlan={async () => planOf(await send(true))}
      verb={() => `Add ${formatCount((total ?? partitions) - partitions, "partition")}`}
      doing={`Adding partitions to ${topic}`}
      apply={async () => {
        await send(false);
        await refresh();
        return { title: `${topic} has ${total} partitions` };
      }}
    />
  );
}
