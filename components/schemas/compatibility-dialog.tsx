"use client";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { WriteResult } from "@/components/ui/write/plan";
import { planOf } from "@/components/ui/write/plan-of";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { call } from "@/lib/http/call";
import { setCompatibility } from "@/lib/schemas/write-contract";
import type { SubjectView } from "./subject-view";
import { useRefreshSchemas } from "./use-schemas";

const OF_REGISTRY = "of the registry";
const LEVELS: readonly { value: string; label: string }[] = [
  { value: OF_REGISTRY, label: "as the registry has it" },
  { value: "BACKWARD", label: "BACKWARD: new readers read the version before" },
  { value: "BACKWARD_TRANSITIVE", label: "BACKWARD_TRANSITIVE: new readers read all versions" },
  { value: "FORWARD", label: "FORWARD: readers of the version before read new records" },
  { value: "FORWARD_TRANSITIVE", label: "FORWARD_TRANSITIVE: readers of all versions read new records" },
  { value: "FULL", label: "FULL: both, with the version before" },
  { value: "FULL_TRANSITIVE", label: "FULL_TRANSITIVE: both, with all versions" },
  { value: "NONE", label: "NONE: nothing is checked" },
];

type CompatibilityDialogProps = { env: string; subject: SubjectView; onClose: () => void };

/** Sets what new versions of a subject are held to; undo brings back what was. */
export function CompatibilityDialog({ env, subject, onClose }: CompatibilityDialogProps) {
  const refresh = useRefreshSchemas(env);
  const [level, setLevel] = useState(subject.ownLevel === true ? (subject.level ?? OF_REGISTRY) : OF_REGISTRY);
  const { name } = subject;
  const send = (wanted: string | null, dryRun: boolean) =>
    call(setCompatibility, { params: { env, subject: name }, body: { level: wanted, dryRun } });
  const wanted = level === OF_REGISTRY ? null : level;
  const apply = async (to: string | null, title: string): Promise<WriteResult> => {
    const { undo } = await send(to, false);
    await refresh();
    if (undo === null) return { title };
    const back = `Compatibility of ${name} is as it was`;
    return { title, undo: { label: "Undo the change", run: () => apply(undo.level, back) } };
  };
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={`Change compatibility of ${name}`}
      form={
        <Field label="A new version is held to" hint={`Now ${subject.level ?? "not told"}`}>
          {(control) => <Select {...control} value={level} options={LEVELS} onChange={setLevel} />}
        </Field>
      }
      makePlan={async () => planOf(await send(wanted, true))}
      verb={() => "Change compatibility"}
      doing={`Changing compatibility of ${name}`}
      apply={() => apply(wanted, `Compatibility of ${name} is changed`)}
    />
  );
}
