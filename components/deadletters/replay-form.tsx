"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

export type ReplayDraft = { to: "origin" | "topic"; topic: string; failureHeaders: "keep" | "drop" };

/** Where the letters go, and what becomes of the headers that tell of the failure. */
export function ReplayForm({ draft, setDraft }: { draft: ReplayDraft; setDraft: (draft: ReplayDraft) => void }) {
  const put = (change: Partial<ReplayDraft>) => setDraft({ ...draft, ...change });
  return (
    <div className="flex flex-col gap-3">
      <Field label="Send to" hint="Key, value, partition and time stay as they are.">
        {(control) => (
          <Select<ReplayDraft["to"]>
            {...control}
            value={draft.to}
            options={[
              { value: "origin", label: "the topic each came from" },
              { value: "topic", label: "another topic" },
            ]}
            onChange={(to) => put({ to })}
          />
        )}
      </Field>
      {draft.to === "topic" ? (
        <Field label="Topic" hint="It has to exist: a retry topic that only the failed reader reads spares all others.">
          {(control) => (
            <Input
              mono
              {...control}
              value={draft.topic}
              onChange={(event) => put({ topic: event.target.value.trim() })}
            />
          )}
        </Field>
      ) : null}
      <Field label="Headers of the failure" hint="The application's own headers stay in any case.">
        {(control) => (
          <Select<ReplayDraft["failureHeaders"]>
            {...control}
            value={draft.failureHeaders}
            options={[
              { value: "drop", label: "leave out" },
              { value: "keep", label: "keep" },
            ]}
            onChange={(failureHeaders) => put({ failureHeaders })}
          />
        )}
      </Field>
    </div>
  );
}
