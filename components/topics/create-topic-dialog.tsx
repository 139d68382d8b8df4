"use client";
import { useState } from "react";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { call } from "@/lib/http/call";
import { createTopic } from "@/lib/topics/write-contract";
import { CreateTopicForm, EMPTY_TOPIC, isComplete, requestOf } from "./create-topic-form";
import { planOf } from "./plan-of";
import { topicHref } from "./topic-href";
import { useRefreshTopics } from "./use-topics";

/** Makes a topic: form → plan, checked by the broker and by the rule for names → result. */
export function CreateTopicDialog({ env, onClose }: { env: string; onClose: () => void }) {
  const refresh = useRefreshTopics(env);
  const [draft, setDraft] = useState(EMPTY_TOPIC);
  const send = (dryRun: boolean) => call(createTopic, { params: { env }, body: { ...requestOf(draft), dryRun } });
  return (
    <WriteDialog
      open
      onClose={onClose}
      title="Create topic"
      form={<CreateTopicForm draft={draft} setDraft={setDraft} />}
      formReady={isComplete(draft)}
      makePlan={async () => planOf(await send(true))}
      verb={() => `Create ${draft.name}`}
      doing={`Creating ${draft.name}`}
      apply={async () => {
        await send(false);
        await refresh();
        return { title: `${draft.name} is created`, href: topicHref(env, draft.name) };
      }}
    />
  );
}
