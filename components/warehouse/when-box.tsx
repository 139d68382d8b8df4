"use client";
import { useState } from "react";
import { parseWhen } from "@/components/messages/parse-when";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { writeUrl } from "@/components/ui/use-url-state";

const SNAPSHOT_ID = /^\d{14,19}$/;

/** Which state of a table is shown: now, the one of a snapshot, or the one that was current at a time. */
export function WhenBox({ snapshot, at }: { snapshot: string | null; at: string | null }) {
  const [text, setText] = useState(snapshot ?? at ?? "");
  const [wrong, setWrong] = useState(false);
  const apply = () => {
    const wanted = text.trim();
    if (wanted === "" || wanted === "now") return writeUrl({ snapshot: null, at: null, panel: null });
    if (SNAPSHOT_ID.test(wanted)) return writeUrl({ snapshot: wanted, at: null, panel: null });
    const ms = parseWhen(wanted, Date.now());
    setWrong(ms === undefined);
    if (ms !== undefined) writeUrl({ snapshot: null, at: new Date(ms).toISOString(), panel: null });
  };
  return (
    <form
      className="flex items-end gap-2"
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
      <Button type="submit">Show</Button>
      {snapshot || at ? (
        <Button tone="quiet" onClick={() => writeUrl({ snapshot: null, at: null, panel: null })}>
          Now
        </Button>
      ) : null}
    </form>
  );
}
