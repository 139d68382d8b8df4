"use client";
import { useState } from "react";
import { Loading } from "@/components/ui/loading";
import type { WriteResult } from "@/components/ui/write/plan";
import { planOf } from "@/components/ui/write/plan-of";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { call } from "@/lib/http/call";
import { prettySchema } from "@/lib/schemas/browser/pretty-schema";
import { deleteSubjectVersion, registerSchema } from "@/lib/schemas/write-contract";
import { RegisterForm } from "./register-form";
import { EMPTY_DRAFT, isComplete, referenceLine, requestOf, type SchemaDraft } from "./schema-draft";
import { subjectHref } from "./subject-href";
import { useRefreshSchemas, useVersion } from "./use-schemas";

type RegisterDialogProps = { env: string; subject?: string; newest?: number; onClose: () => void };

/** Registers a version: form → check by the registry and what changes by field → result, undone by a soft delete. */
export function RegisterDialog({ env, subject, newest, onClose }: RegisterDialogProps) {
  const refresh = useRefreshSchemas(env);
  const latest = useVersion(env, subject ?? "", newest).data;
  const [typed, setTyped] = useState<SchemaDraft>();
  const waiting = newest !== undefined && !latest;
  const before = latest ? prettySchema(latest.text) : null;
  const start = latest
    ? { type: latest.type, text: before ?? "", references: latest.references.map(referenceLine).join("\n") }
    : EMPTY_DRAFT;
  const draft: SchemaDraft = typed ?? { ...start, subject: subject ?? "" };
  const name = draft.subject;
  const send = (dryRun: boolean) =>
    call(registerSchema, { params: { env, subject: name }, body: { ...requestOf(draft), dryRun } });
  const undo = (version: number) => async (): Promise<WriteResult> => {
    const params = { env, subject: name, version: String(version) };
    await call(deleteSubjectVersion, { params, body: { permanent: false, typedName: "", dryRun: false } });
    await refresh();
    return { title: `Version ${version} of ${name} is deleted softly` };
  };
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={subject === undefined ? "Register schema" : `Register a version of ${subject}`}
      form={
        waiting ? (
          <Loading waitingFor="the schema registry: newest version" rows={3} />
        ) : (
          <RegisterForm draft={draft} setDraft={setTyped} before={before} fixed={subject !== undefined} />
        )
      }
      formReady={!waiting && isComplete(draft)}
      makePlan={async () => planOf(await send(true))}
      verb={() => "Register"}
      doing={`Registering a version of ${name}`}
      apply={async () => {
        const { version } = await send(false);
        await refresh();
        if (version === null) return { title: `${name} has this schema`, href: subjectHref(env, name) };
        return {
          title: `Version ${version} of ${name} is registered`,
          href: subjectHref(env, name, version),
          undo: { label: "Delete it softly", run: undo(version) },
        };
      }}
    />
  );
}
