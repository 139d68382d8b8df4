"use client";
import { useState } from "react";
import { LabelledCheckbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import type { OffsetRow } from "@/lib/connectors/contract";
import { offsetOf, offsetText, partitionText } from "./offset-draft";

const MAX_SHOWN = 50;

type OffsetsFormProps = {
  rows: readonly OffsetRow[];
  typed: ReadonlyMap<string, string>;
  setTyped: (typed: ReadonlyMap<string, string>) => void;
  reset: boolean;
  setReset: (reset: boolean) => void;
  state: string;
  stopFirst: boolean;
  setStopFirst: (stopFirst: boolean) => void;
};

export function OffsetsForm(props: OffsetsFormProps) {
  const { rows, typed, setTyped, reset, setReset, state, stopFirst, setStopFirst } = props;
  const [search, setSearch] = useState("");
  const hits = rows.filter((row) => partitionText(row).toLowerCase().includes(search.toLowerCase()));
  return (
    <div className="flex flex-col gap-3">
      {state === "STOPPED" ? null : (
        <LabelledCheckbox
          id="stop-first"
          label={`Stop it first, for Connect changes offsets of a stopped connector only, and bring it back after`}
          checked={stopFirst}
          onChange={setStopFirst}
        />
      )}
      <LabelledCheckbox
        id="reset-offsets"
        label="Take all offsets away, so that it starts as it did the first time"
        checked={reset}
        onChange={setReset}
      />
      {reset ? null : (
        <>
          {rows.length > MAX_SHOWN ? (
            <Input
              aria-label="Find a partition"
              placeholder="Find a partition"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          ) : null}
          {hits.slice(0, MAX_SHOWN).map((row) => (
            <OffsetField
              key={row.partition}
              row={row}
              text={typed.get(row.partition) ?? offsetText(row)}
              setText={(text) => setTyped(new Map(typed).set(row.partition, text))}
            />
          ))}
          {hits.length > MAX_SHOWN ? (
            <p className="text-ink-3">
              {MAX_SHOWN} of {hits.length} partitions: find the others by name.
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}

function OffsetField({ row, text, setText }: { row: OffsetRow; text: string; setText: (text: string) => void }) {
  const wrong = offsetOf(text, row) === undefined;
  const hint = text === "" ? "Empty: no offset is kept" : undefined;
  return (
    <Field
      label={partitionText(row)}
      hint={hint}
      error={wrong ? (row.kafka ? "Wants a whole number" : "Wants a JSON object") : undefined}
    >
      {(control) =>
        row.kafka ? (
          <Input mono inputMode="numeric" {...control} value={text} onChange={(event) => setText(event.target.value)} />
        ) : (
          <Textarea rows={3} {...control} value={text} onChange={(event) => setText(event.target.value)} />
        )
      }
    </Field>
  );
}
