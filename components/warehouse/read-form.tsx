"use client";
import { useState } from "react";
import { parseWhen } from "@/components/messages/parse-when";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type UrlChanges, writeUrl } from "@/components/ui/use-url-state";

const SNAPSHOT_ID = /^\d{14,19}$/;
type ReadFormProps = { snapshot: string | null; at: string | null; columns: string | null };

/** Which state of a table is read: now, the one of a snapshot, or the one that was current at a time; and which columns. */
export function ReadForm({ snapshot, at, columns }: ReadFormProps) {
  const [text, setText] = useState(snapshot ?? at ?? "");
  const [wanted, setWanted] = useState(columns ?? "");
  const [wrong, setWrong] = useState(false);
  const apply = () => {
    const state = stateOf(text.trim());
    setWrong(state === undefined);
    if (state) writeUrl({ ...state, read: wanted.trim() || null, panel: null });
  };
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Field label="As of" error={wrong ? "Wants a snapshot's id, a time, or 15m for 15 minutes ago" : undefined}>
        {(control) => (
          <Input
            {...control}
            mono
            className="w-64!"
            placeholder="now"
            title="A snapshot's id, a time as 2026-11-25T08:00Z, or 15m for 15 minutes ago"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Field label="Columns to read">
        {(control) => (
          <Input
            {...control}
            mono
            className="w-64!"
            placeholder="the first 64"
            title="Names with commas between; only these are read"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">Show</Button>
      {snapshot || at ? (
        <Button tone="quiet" onClick={() => writeUrl({ snapshot: null, at: null, panel: null })}>
          Now
        </Button>
      ) : null}
    </form>
  );
}

function stateOf(text: string): UrlChanges | undefined {
  if (text === "" || text === "now") return { snapshot: null, at: null };
  if (SNAPSHOT_ID.test(text)) return { snapshot: text, at: null };
  const ms = parseWhen(text, Date.now());
  return ms === undefined ? undefined : { snapshot: null, at: new Date(ms).toISOString() };
}
