"use client";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { call } from "@/lib/http/call";
import { setRefusals } from "@/lib/ingest/contract";
import { useRefreshIngest } from "./use-ingest";

type RefusalsDialogProps = {
  env: string;
  /** Null asks for the name. */
  topic: string | null;
  deadLetterTopic: string | null;
  onClose: () => void;
};

/** Says what becomes of records that do not fit a topic's schema: refused, or kept in a dead letter topic. */
export function RefusalsDialog({ env, topic, deadLetterTopic, onClose }: RefusalsDialogProps) {
  const refresh = useRefreshIngest(env);
  const [typedTopic, setTypedTopic] = useState("");
  const [typed, setTyped] = useState(deadLetterTopic ?? "");
  const name = topic ?? typedTopic;
  const wanted = typed === "" ? null : typed;
  const send = (dryRun: boolean) =>
    call(setRefusals, { params: { env, topic: name }, body: { deadLetterTopic: wanted, dryRun } });
  const form = (
    <div className="flex flex-col gap-3">
      {topic === null ? (
        <Field label="Topic" hint="Records may be sent to any topic; only a setting needs its name here.">
          {(control) => (
            <Input
              mono
              {...control}
              value={typedTopic}
              onChange={(event) => setTypedTopic(event.target.value.trim())}
            />
          )}
        </Field>
      ) : null}
      <Field label="Dead letter topic" hint="It has to be there. Without one, records that do not fit are refused.">
        {(control) => (
          <Input mono {...control} value={typed} onChange={(event) => setTyped(event.target.value.trim())} />
        )}
      </Field>
    </div>
  );
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={topic === null ? "Records that do not fit" : `Records that do not fit ${topic}`}
      form={form}
      formReady={name !== ""}
      makePlan={async () => {
        const { changes, touches } = await send(true);
        return { changes, touches };
      }}
      verb={() => (wanted === null ? "Refuse them" : `Send them to ${wanted}`)}
      doing={`Changing ingest of ${name}`}
      apply={async () => {
        await send(false);
        await refresh();
        return { title: wanted === null ? "They are refused" : `They are sent to ${wanted}` };
      }}
    />
  );
}
