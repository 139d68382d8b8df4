"use client";
import { planOf } from "@/components/ui/write/plan-of";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { deleteConnector } from "@/lib/connectors/write-contract";
import { call } from "@/lib/http/call";
import { inputOf, useRefreshConnectors, type Which } from "./use-connectors";

type DeleteConnectorDialogProps = { which: Which; onClose: () => void; onDeleted: () => void };

/** Deletes a connector with its passwords, which cannot be undone: the name is typed. */
export function DeleteConnectorDialog({ which, onClose, onDeleted }: DeleteConnectorDialogProps) {
  const refresh = useRefreshConnectors(which.env);
  const name = which.connector;
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={`Delete ${name}`}
      makePlan={async () => planOf(await call(deleteConnector, { ...inputOf(which), body: { dryRun: true } }), name)}
      verb={() => `Delete ${name}`}
      doing={`Deleting ${name}`}
      apply={async () => {
        await call(deleteConnector, { ...inputOf(which), body: { typedName: name, dryRun: false } });
        onDeleted();
        await refresh();
        return {
          title: `${name} is deleted`,
          detail: "Its configuration, without passwords, stands in the audit log.",
        };
      }}
    />
  );
}
