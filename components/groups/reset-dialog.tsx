"use client";
import { useState } from "react";
import type { Plan, WriteResult } from "@/components/ui/write/plan";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { formatExact } from "@/lib/format/number";
import { type OffsetMoveView, resetOffsets, undoReset } from "@/lib/groups/contract";
import { call } from "@/lib/http/call";
import { partitionsOf, type ResetDraft, ResetForm, resetTo } from "./reset-form";
import { useRefreshGroups } from "./use-groups";

type ResetDialogProps = { env: string; group: string; topics: readonly string[]; onClose: () => void };

/** Moves a stopped group's offsets: where to → before and after with record counts → result with undo. */
export function ResetDialog({ env, group, topics, onClose }: ResetDialogProps) {
  const refresh = useRefreshGroups(env);
  const [typed, setDraft] = useState<ResetDraft>({
    topic: "",
    partitions: "",
    kind: "earliest",
    time: "",
    number: "",
  });
  // The topics may come after the dialog was opened: until one is picked, it is the first.
  const draft = { ...typed, topic: typed.topic || (topics[0] ?? "") };
  const params = { env, group };
  const send = (dryRun: boolean) => {
    const partitions = partitionsOf(draft);
    const to = resetTo(draft) ?? { kind: "latest" };
    return call(resetOffsets, {
      params,
      body: { topic: draft.topic, to, dryRun, ...(partitions ? { partitions } : {}) },
    });
  };
  const undo = async (auditId: string): Promise<WriteResult> => {
    const { moves } = await call(undoReset, { params, body: { auditId, dryRun: false } });
    await refresh();
    return { title: `${moves.length} offsets of ${group} are back where they were` };
  };
  const apply = async (): Promise<WriteResult> => {
    const { moves, auditId } = await send(false);
    await refresh();
    const title = `${moves.length} offsets of ${group} moved`;
    return auditId
      ? { title, detail: recordsText(moves), undo: { label: "Undo the reset", run: () => undo(auditId) } }
      : { title };
  };
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={`Reset offsets of ${group}`}
      form={<ResetForm draft={draft} setDraft={setDraft} topics={topics} />}
      formReady={draft.topic !== "" && resetTo(draft) !== undefined && partitionsOf(draft) !== null}
      makePlan={async () => planOf(await send(true))}
      verb={({ changes }) => `Reset ${changes.length} offsets`}
      doing={`Resetting offsets of ${group}`}
      apply={apply}
    />
  );
}

function planOf({ moves, blocked }: { moves: OffsetMoveView[]; blocked: string | null }): Plan {
  return {
    changes: moves.map(({ topic, partition, from, to, records, clamped }) => ({
      what: `${topic} · ${partition}`,
      from: from === null ? undefined : formatExact(from),
      to: `${formatExact(to)}${clamped ? " (the log's border)" : ""}, ${oneMove(records)}`,
    })),
    touches: moves.length > 0 ? [recordsText(moves)] : [],
    ...(blocked ? { blocked } : {}),
  };
}

const oneMove = (records: string): string =>
  records.startsWith("-") ? `${formatExact(records.slice(1))} read again` : `${formatExact(records)} left out`;

/** What a reset means in records, over all partitions. */
function recordsText(moves: readonly OffsetMoveView[]): string {
  const sum = (sign: (records: bigint) => boolean) =>
    moves
      .map(({ records }) => BigInt(records))
      .filter(sign)
      .reduce((total, records) => total + records, 0n);
  const again = -sum((records) => records < 0n);
  const skipped = sum((records) => records > 0n);
  return `${formatExact(again)} records will be read again, ${formatExact(skipped)} will be left out`;
}
