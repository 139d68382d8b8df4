"use client";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { Button } from "../button";
import { Dialog } from "../dialog";
import { ErrorPanel } from "../error-panel";
import { Field } from "../field";
import { Input } from "../input";
import { Loading } from "../loading";
import type { Plan, WriteResult } from "./plan";
import { PlanTable } from "./plan-table";
import { runWrite } from "./run-write";

/**
 * Every write: form → plan → (typed name, when something is lost for good) → progress and result as a toast that stays
 * when the page is left, with undo where there is one. Without `form` it opens on the plan.
 *
 *   <WriteDialog open={open} onClose={close} title="Reset offsets of billing" form={<ResetForm … />} formReady={valid}
 *     makePlan={() => planReset(input)} verb={(plan) => `Reset ${plan.changes.length} offsets`}
 *     doing="Resetting offsets of billing" apply={() => resetOffsets(input)} />
 *
 * `makePlan` and `apply` throw what `call` throws. Whoever opens the dialog owns the form's state.
 */
type WriteDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  form?: ReactNode;
  formReady?: boolean;
  makePlan: () => Promise<Plan>;
  verb: (plan: Plan) => string;
  doing: string;
  apply: () => Promise<WriteResult>;
};

export function WriteDialog(props: WriteDialogProps) {
  return props.open ? <OpenWriteDialog {...props} /> : null;
}

type Step = { at: "form" } | { at: "planning" } | { at: "plan"; plan: Plan } | { at: "failed"; error: unknown };

function OpenWriteDialog(props: WriteDialogProps) {
  const { onClose, title, description, form, formReady = true, verb, doing, apply } = props;
  const [step, setStep] = useState<Step>({ at: form ? "form" : "planning" });
  const [typed, setTyped] = useState("");
  const plan = async () => {
    setStep({ at: "planning" });
    try {
      setStep({ at: "plan", plan: await props.makePlan() });
    } catch (error) {
      setStep({ at: "failed", error });
    }
  };
  // Without a form the server is asked as soon as the dialog is there.
  const planAtOnce = useEffectEvent(() => {
    if (!form) void plan();
  });
  useEffect(() => planAtOnce(), []);
  const send = () => {
    onClose();
    void runWrite(doing, apply);
  };
  const back =
    form && step.at !== "form" ? <Button onClick={() => setStep({ at: "form" })}>Back to the form</Button> : null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={description}
      wide={step.at === "plan" && step.plan.changes.length > 0}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
          {back}
          {step.at === "form" ? (
            <Button tone="primary" disabled={!formReady} onClick={() => void plan()}>
              Show what would change
            </Button>
          ) : null}
          {step.at === "plan" ? (
            <Button
              tone={step.plan.typedName ? "danger" : "primary"}
              disabled={!mayApply(step.plan, typed)}
              onClick={send}
            >
              {verb(step.plan)}
            </Button>
          ) : null}
        </>
      }
    >
      {step.at === "form" ? form : null}
      {step.at === "planning" ? <Loading waitingFor="the plan" rows={3} /> : null}
      {step.at === "failed" ? <ErrorPanel compact error={step.error} retry={() => void plan()} /> : null}
      {step.at === "plan" ? (
        <div className="flex flex-col gap-4">
          <PlanTable plan={step.plan} />
          {step.plan.typedName ? (
            <Field label={`Type ${step.plan.typedName} to go on`} hint="This cannot be undone.">
              {(control) => (
                <Input mono {...control} value={typed} onChange={(event) => setTyped(event.target.value)} />
              )}
            </Field>
          ) : null}
        </div>
      ) : null}
    </Dialog>
  );
}

function mayApply(plan: Plan, typed: string): boolean {
  return plan.changes.length > 0 && !plan.blocked && (plan.typedName === undefined || typed === plan.typedName);
}
