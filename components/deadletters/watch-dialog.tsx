"use client";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { watchTopic } from "@/lib/deadletters/contract";
import { call } from "@/lib/http/call";
import { useRefreshDeadLetters } from "./use-dead-letters";

type WatchDialogProps = { env: string; topic: string | null; watched: boolean; onClose: () => void };

/** Takes a topic for one of dead letters, or stops; without a topic it asks for the name. */
export function WatchDialog({ env, topic, watched, onClose }: WatchDialogProps) {
  const refresh = useRefreshDeadLetters(env);
  const [typed, setTyped] = useState("");
  const name = topic ?? typed;
  const send = (dryRun: boolean) => call(watchTopic, { params: { env, topic: name }, body: { watched, dryRun } });
  const form = (
    <Field label="Topic" hint="Its newest records are indexed; the topic itself is only read.">
      {(control) => <Input mono {...control} value={typed} onChange={(event) => setTyped(event.target.value.trim())} />}
    </Field>
  );
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={topic === null ? "Name a topic of dead letters" : `${watched ? "Watch" : "Stop watching"} ${topic}`}
      {...(topic === null ? { form, formReady: typed !== "" } : {})}
      makePlan={async () => {
        const { changes, touches } = await send(true);
        return { changes, touches };
      }}
      verb={() => `${watched ? "Watch" : "Stop watching"} ${name}`}
      doing={`${watched ? "Naming" : "Letting go of"} ${name}`}
      apply={async () => {
        await send(false);
        await refresh();
        return { title: `${name} is ${watched ? "watched" : "not watched any more"}` };
      }}
    />
  );
}
