"use client";
import type { WriteResult } from "@/components/ui/write/plan";
import { planOf } from "@/components/ui/write/plan-of";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { type ConnectorAction, operateConnector } from "@/lib/connectors/write-contract";
import { call } from "@/lib/http/call";
import { inputOf, useRefreshConnectors, type Which } from "./use-connectors";

/** What an action is called on a button, while it runs, and when it is done. */
export const ACTION_WORDS: Record<ConnectorAction, { verb: string; doing: string }> = {
  pause: { verb: "Pause", doing: "Pausing" },
  resume: { verb: "Resume", doing: "Resuming" },
  stop: { verb: "Stop", doing: "Stopping" },
  restart: { verb: "Restart", doing: "Restarting" },
  "restart-failed": { verb: "Restart failed tasks", doing: "Restarting failed tasks of" },
};

type ActionDialogProps = { which: Which; action: ConnectorAction; onClose: () => void };

/** Pauses, resumes, stops or restarts a connector: what it comes to → result, with undo where there is one. */
export function ActionDialog({ which, action, onClose }: ActionDialogProps) {
  const refresh = useRefreshConnectors(which.env);
  const name = which.connector;
  const send = (what: ConnectorAction, dryRun: boolean) =>
    call(operateConnector, { ...inputOf(which), body: { action: what, dryRun } });
  const apply = async (what: ConnectorAction): Promise<WriteResult> => {
    const { undo, state } = await send(what, false).finally(refresh);
    const title = `${name} is ${state}`;
    if (undo === null) return { title };
    return { title, undo: { label: `${ACTION_WORDS[undo].verb} it again`, run: () => apply(undo) } };
  };
  const { verb, doing } = ACTION_WORDS[action];
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={action === "restart-failed" ? `Restart failed tasks of ${name}` : `${verb} ${name}`}
      makePlan={async () => planOf(await send(action, true))}
      verb={() => verb}
      doing={`${doing} ${name}`}
      apply={() => apply(action)}
    />
  );
}
