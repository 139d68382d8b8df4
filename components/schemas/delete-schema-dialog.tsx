"use client";
import { planOf } from "@/components/ui/write/plan-of";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { call } from "@/lib/http/call";
import { deleteSubject, deleteSubjectVersion } from "@/lib/schemas/write-contract";
import { useRefreshSchemas } from "./use-schemas";

type DeleteSchemaDialogProps = {
  env: string;
  subject: string;
  /** Left out for the whole subject. */
  version?: number;
  /** For good, after it was softly deleted: the name is typed. */
  permanent: boolean;
  onClose: () => void;
  onGone: () => void;
};

/** Deletes a version or a subject, softly or for good. */
export function DeleteSchemaDialog({ env, subject, version, permanent, onClose, onGone }: DeleteSchemaDialogProps) {
  const refresh = useRefreshSchemas(env);
  const send = (dryRun: boolean) => {
    const body = { permanent, typedName: permanent ? subject : "", dryRun };
    return version === undefined
      ? call(deleteSubject, { params: { env, subject }, body })
      : call(deleteSubjectVersion, { params: { env, subject, version: String(version) }, body });
  };
  const what = version === undefined ? subject : `version ${version} of ${subject}`;
  const how = permanent ? "for good" : "softly";
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={`Delete ${what} ${how}`}
      makePlan={async () => planOf(await send(true), permanent ? subject : undefined)}
      verb={() => `Delete ${how}`}
      doing={`Deleting ${what}`}
      apply={async () => {
        await send(false);
        if (permanent) onGone();
        await refresh();
        return {
          title: `${what} is deleted ${how}`,
          detail: permanent
            ? "Its schemas stand in the audit log."
            : "Registering the same schema again brings it back as a new version; deleting it for good is now possible.",
        };
      }}
    />
  );
}
