"use client";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { WriteResult } from "@/components/ui/write/plan";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { call } from "@/lib/http/call";
import type { TopicConfig } from "@/lib/topics/contract";
import { type ConfigChange, changeTopicConfigs } from "@/lib/topics/write-contract";
import { planOf } from "./plan-of";
import { useRefreshTopics } from "./use-topics";

type ChangeConfigDialogProps = { env: string; topic: string; entry: TopicConfig; onClose: () => void };
type Wanted = "own" | "cluster";

/** Sets one entry of a topic's configuration, or leaves it to the cluster again; the broker checks the plan; undo brings back what was. */
export function ChangeConfigDialog({ env, topic, entry, onClose }: ChangeConfigDialogProps) {
  const refresh = useRefreshTopics(env);
  const [wanted, setWanted] = useState<Wanted>("own");
  const [value, setValue] = useState(entry.value ?? "");
  const send = (changes: ConfigChange[], dryRun: boolean) =>
    call(changeTopicConfigs, { params: { env, topic }, body: { changes, dryRun } });
  const change = [{ name: entry.name, value: wanted === "own" ? value : null }];
  const apply = async (changes: ConfigChange[], title: string): Promise<WriteResult> => {
    const { undo } = await send(changes, false);
    await refresh();
    if (undo.length === 0) return { title };
    const back = `${entry.name} of ${topic} is as it was`;
    return { title, undo: { label: "Undo the change", run: () => apply(undo, back) } };
  };
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={`Change ${entry.name} of ${topic}`}
      form={
        <div className="flex flex-col gap-3">
          <Field label="Set by">
            {(control) => (
              <Select<Wanted>
                {...control}
                value={wanted}
                options={[
                  { value: "own", label: "this topic" },
                  { value: "cluster", label: `the cluster${entry.inherited === null ? "" : ` (${entry.inherited})`}` },
                ]}
                onChange={setWanted}
              />
            )}
          </Field>
          {wanted === "own" ? (
            <Field label={entry.name} hint={entry.documentation ?? `A ${entry.type}`}>
              {(control) => (
                <Input mono {...control} value={value} onChange={(event) => setValue(event.target.value)} />
              )}
            </Field>
          ) : null}
        </div>
      }
      makePlan={async () => planOf(await send(change, true))}
      verb={() => `Change ${entry.name}`}
      doing={`Changing ${entry.name} of ${topic}`}
      apply={() => apply(change, `${entry.name} of ${topic} is changed`)}
    />
  );
}
