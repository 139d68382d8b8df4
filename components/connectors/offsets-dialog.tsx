"use client";
import { useState } from "react";
import type { WriteResult } from "@/components/ui/write/plan";
import { planOf } from "@/components/ui/write/plan-of";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import type { OffsetRow } from "@/lib/connectors/contract";
import { changeConnectorOffsets, type OffsetChange } from "@/lib/connectors/write-contract";
import { formatCount } from "@/lib/format/number";
import { call } from "@/lib/http/call";
import { changesOf } from "./offset-draft";
import { OffsetsForm } from "./offsets-form";
import { inputOf, useRefreshConnectors, type Which } from "./use-connectors";

type OffsetsDialogProps = { which: Which; state: string; rows: readonly OffsetRow[]; onClose: () => void };

/** Moves where a connector goes on, or takes all of it away: values → before and after → result with undo. */
export function OffsetsDialog({ which, state, rows, onClose }: OffsetsDialogProps) {
  const refresh = useRefreshConnectors(which.env);
  // What is edited is what was there when the dialog opened: a running connector moves on meanwhile.
  const [opened] = useState(rows);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [reset, setReset] = useState(false);
  const [stopFirst, setStopFirst] = useState(false);
  const changes = changesOf(opened, typed);
  const wanted = reset ? null : (changes ?? []);
  const send = (asked: OffsetChange[] | null, dryRun: boolean) =>
    call(changeConnectorOffsets, { ...inputOf(which), body: { changes: asked, stopFirst, dryRun } });
  const apply = async (asked: OffsetChange[] | null, title: string): Promise<WriteResult> => {
    const { undo } = await send(asked, false).finally(refresh);
    if (undo.length === 0) return { title };
    const back = `Offsets of ${which.connector} are back where they were`;
    return { title, undo: { label: "Undo the change", run: () => apply(undo, back) } };
  };
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={`Change offsets of ${which.connector}`}
      form={
        <OffsetsForm
          rows={opened}
          typed={typed}
          setTyped={setTyped}
          reset={reset}
          setReset={setReset}
          state={state}
          stopFirst={stopFirst}
          setStopFirst={setStopFirst}
        />
      }
      formReady={reset || (changes !== undefined && changes.length > 0)}
      makePlan={async () => planOf(await send(wanted, true))}
      verb={() => (reset ? "Reset all offsets" : `Change ${formatCount(changes?.length ?? 0, "offset")}`)}
      doing={`Changing offsets of ${which.connector}`}
      apply={() => apply(wanted, `Offsets of ${which.connector} are changed`)}
    />
  );
}
