"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ResetTo } from "@/lib/groups/contract";

export type ResetDraft = { topic: string; partitions: string; kind: ResetTo["kind"]; time: string; number: string };

const KINDS = [
  { value: "earliest", label: "the oldest record" },
  { value: "latest", label: "the end" },
  { value: "time", label: "a time" },
  { value: "offset", label: "an offset" },
  { value: "shift", label: "forward or back by records" },
] as const;

/** Where to; undefined while the form is not complete. Times are read in the browser's zone. */
export function resetTo({ kind, time, number }: ResetDraft): ResetTo | undefined {
  if (kind === "earliest" || kind === "latest") return { kind };
  if (kind === "time") return Number.isNaN(Date.parse(time)) ? undefined : { kind, at: new Date(time).toISOString() };
  if (!/^-?\d{1,19}$/.test(number)) return undefined;
  return kind === "offset" ? { kind, offset: number } : { kind, by: number };
}

/** Partitions as typed ("0, 3, 5"); undefined for all, null for something that is no list of numbers. */
export function partitionsOf({ partitions }: ResetDraft): number[] | undefined | null {
  if (partitions.trim() === "") return undefined;
  const parts = partitions.split(",").map((part) => part.trim());
  return parts.every((part) => /^\d{1,6}$/.test(part)) ? parts.map(Number) : null;
}

type ResetFormProps = { draft: ResetDraft; setDraft: (draft: ResetDraft) => void; topics: readonly string[] };

export function ResetForm({ draft, setDraft, topics }: ResetFormProps) {
  const put = (part: Partial<ResetDraft>) => setDraft({ ...draft, ...part });
  const badPartitions = partitionsOf(draft) === null;
  return (
    <div className="flex flex-col gap-3">
      <Field label="Topic">
        {(control) => (
          <Select
            {...control}
            value={draft.topic}
            options={topics.map((value) => ({ value, label: value }))}
            onChange={(topic) => put({ topic })}
          />
        )}
      </Field>
      <Field
        label="Partitions"
        hint="Empty: all of them. Else numbers, separated by commas."
        error={badPartitions ? "Not a list of numbers" : undefined}
      >
        {(control) => (
          <Input
            mono
            {...control}
            value={draft.partitions}
            onChange={(event) => put({ partitions: event.target.value })}
          />
        )}
      </Field>
      <Field label="Move to">
        {(control) => <Select {...control} value={draft.kind} options={KINDS} onChange={(kind) => put({ kind })} />}
      </Field>
      {draft.kind === "time" ? (
        <Field label="Time" hint="The first record at or after it, in each partition">
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              step={1}
              value={draft.time}
              onChange={(event) => put({ time: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {draft.kind === "offset" || draft.kind === "shift" ? (
        <Field
          label={draft.kind === "offset" ? "Offset" : "Records"}
          hint={draft.kind === "shift" ? "Negative: back" : "Held inside the log of each partition"}
        >
          {(control) => (
            <Input
              mono
              {...control}
              inputMode="numeric"
              value={draft.number}
              onChange={(event) => put({ number: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
