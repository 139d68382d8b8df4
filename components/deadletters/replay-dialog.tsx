"use client";
import { useRef, useState } from "react";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { type ReplayPlan, type Selection, startReplay } from "@/lib/deadletters/replay-contract";
import { formatCount } from "@/lib/format/number";
import { call } from "@/lib/http/call";
import { awaitReplay } from "./await-replay";
import { type ReplayDraft, ReplayForm } from "./replay-form";
import { planOfReplay } from "./replay-plan";
import { useRefreshDeadLetters } from "./use-dead-letters";

type ReplayDialogProps = { env: string; selection: Selection; onClose: () => void; onStarted: () => void };

/** Sends letters again: where to → how many, to which partitions, whom it reaches → progress → result. */
export function ReplayDialog({ env, selection, onClose, onStarted }: ReplayDialogProps) {
  const refresh = useRefreshDeadLetters(env);
  const [draft, setDraft] = useState<ReplayDraft>({ to: "origin", topic: "", failureHeaders: "drop" });
  const plan = useRef<ReplayPlan>(undefined);
  const target = draft.to === "origin" ? null : draft.topic;
  const send = (what: Selection, dryRun: boolean) =>
    call(startReplay, {
      params: { env },
      body: { selection: what, target, failureHeaders: draft.failureHeaders, dryRun },
    });
  // What was shown is what is sent: letters of the cause that came meanwhile wait.
  const frozen = (): Selection => {
    const upTo = plan.current?.upTo;
    return selection.kind === "cause" && upTo ? { ...selection, upTo } : selection;
  };
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={
        selection.kind === "cause" ? "Replay a cause" : `Replay ${formatCount(selection.letters.length, "letter")}`
      }
      form={<ReplayForm draft={draft} setDraft={setDraft} />}
      formReady={target !== ""}
      makePlan={async () => {
        plan.current = await send(selection, true);
        return planOfReplay(plan.current);
      }}
      verb={() => `Replay ${formatCount(plan.current?.toSend ?? 0, "letter")}`}
      doing={`Replaying ${formatCount(plan.current?.toSend ?? 0, "letter")}`}
      apply={async () => {
        const { replay } = await send(frozen(), false);
        onStarted();
        await refresh();
        const result = await awaitReplay(env, replay ?? "");
        await refresh();
        return result;
      }}
    />
  );
}
