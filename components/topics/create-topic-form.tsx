"use client";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { parseQuantity } from "@/lib/list/filter";
import { parseConfigLines } from "./parse-config-lines";

const POLICIES = [
  { value: "cluster", label: "as the cluster has it" },
  { value: "delete", label: "delete, past the retention" },
  { value: "compact", label: "compact, keep the newest of each key" },
  { value: "compact,delete", label: "compact and delete" },
] as const;
type Policy = (typeof POLICIES)[number]["value"];

export type TopicDraft = {
  name: string;
  partitions: string;
  replication: string;
  policy: Policy;
  retention: string;
  more: string;
};
export const EMPTY_TOPIC: TopicDraft = {
  name: "",
  partitions: "1",
  replication: "1",
  policy: "cluster",
  retention: "",
  more: "",
};

const isCount = (text: string) => /^[1-9]\d{0,5}$/.test(text);

/** Milliseconds of "7d" or "12h"; null for empty, undefined for what is no length of time. "-1" is for ever. */
function retentionMs(text: string): string | null | undefined {
  if (text.trim() === "") return null;
  if (text.trim() === "-1") return "-1";
  const parsed = parseQuantity(text);
  if (!parsed || parsed.mantissa < 0n) return undefined;
  return String(parsed.mantissa / 10n ** BigInt(parsed.scale));
}

export function isComplete({ name, partitions, replication, retention, more }: TopicDraft): boolean {
  const typed = name !== "" && isCount(partitions) && isCount(replication);
  return typed && retentionMs(retention) !== undefined && parseConfigLines(more).problem === null;
}

export function requestOf({ name, partitions, replication, policy, retention, more }: TopicDraft) {
  const keep = retentionMs(retention);
  const configs = [
    ...(policy === "cluster" ? [] : [{ name: "cleanup.policy", value: policy }]),
    ...(keep ? [{ name: "retention.ms", value: keep }] : []),
    ...parseConfigLines(more).configs,
  ];
  return { name, partitions: Number(partitions), replicationFactor: Number(replication), configs };
}

type CreateTopicFormProps = { draft: TopicDraft; setDraft: (draft: TopicDraft) => void };

export function CreateTopicForm({ draft, setDraft }: CreateTopicFormProps) {
  const put = (part: Partial<TopicDraft>) => setDraft({ ...draft, ...part });
  const badCount = (text: string) => (isCount(text) ? undefined : "Wants a number from 1");
  return (
    <div className="flex flex-col gap-3">
      <Field label="Name" hint="Domain and stage, as in clicks.enriched" required>
        {(control) => (
          <Input mono {...control} value={draft.name} onChange={(event) => put({ name: event.target.value.trim() })} />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Partitions" hint="Can be added later, never taken away" error={badCount(draft.partitions)}>
          {(control) => (
            <Input
              mono
              {...control}
              value={draft.partitions}
              onChange={(event) => put({ partitions: event.target.value })}
            />
          )}
        </Field>
        <Field label="Replication" hint="Copies of each partition" error={badCount(draft.replication)}>
          {(control) => (
            <Input
              mono
              {...control}
              value={draft.replication}
              onChange={(event) => put({ replication: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label="Cleanup">
        {(control) => (
          <Select<Policy> {...control} value={draft.policy} options={POLICIES} onChange={(policy) => put({ policy })} />
        )}
      </Field>
      <Field
        label="Keep records for"
        hint="As in 12h or 7d, -1 for ever; empty: as the cluster has it"
        error={retentionMs(draft.retention) === undefined ? "Wants a length of time, as in 7d" : undefined}
      >
        {(control) => (
          <Input
            mono
            {...control}
            value={draft.retention}
            onChange={(event) => put({ retention: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="More configuration"
        hint="One name=value a line"
        error={parseConfigLines(draft.more).problem ?? undefined}
      >
        {(control) => (
          <Textarea rows={3} {...control} value={draft.more} onChange={(event) => put({ more: event.target.value })} />
        )}
      </Field>
    </div>
  );
}
