"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { changes } from "@/lib/audit/changes";
import { createEnvironment, type EnvironmentView, updateEnvironment } from "@/lib/environments/contract";
import { call } from "@/lib/http/call";
import { toDraft, toFields } from "./draft";
import { EnvironmentForm } from "./environment-form";
import { SystemChecks } from "./system-checks";
import { useRefreshEnvironments, useTestEnvironment } from "./use-environments";

type EnvironmentDialogProps = { environment?: EnvironmentView; onClose: () => void };

/** Adds an environment (without `environment`) or changes one; its systems can be tried before anything is saved. */
export function EnvironmentDialog({ environment, onClose }: EnvironmentDialogProps) {
  const refresh = useRefreshEnvironments();
  const [fields, setFields] = useState(() => toFields(environment));
  const test = useTestEnvironment();
  const save = async () => {
    const { id, ...draft } = toDraft(fields);
    if (environment) await call(updateEnvironment, { params: { env: id }, body: draft });
    else await call(createEnvironment, { body: { id, ...draft } });
    await refresh();
    return { title: environment ? `${fields.name} changed` : `${fields.name} added`, href: `/${id}` };
  };
  const form = (
    <div className="flex flex-col gap-4">
      <EnvironmentForm
        fields={fields}
        setFields={setFields}
        secretsSet={environment?.secretsSet ?? []}
        isNew={!environment}
      />
      <div className="flex flex-col items-start gap-2">
        <Button
          busy={test.isPending}
          disabled={fields.brokers === ""}
          onClick={() => {
            const { systems, secrets } = toDraft(fields);
            test.mutate({ systems, secrets, ...(environment ? { id: environment.id } : {}) });
          }}
        >
          Test the connections
        </Button>
        <div className="w-full" aria-live="polite">
          {test.data ? <SystemChecks checks={test.data.checks} /> : null}
          {test.error ? <ErrorPanel compact error={test.error} /> : null}
        </div>
      </div>
    </div>
  );
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={environment ? `Change ${environment.name}` : "Add an environment"}
      form={form}
      formReady={fields.id !== "" && fields.name !== "" && fields.brokers !== ""}
      makePlan={async () => ({ changes: planOf(toDraft(fields), environment) })}
      verb={() => (environment ? `Change ${environment.name}` : `Add ${fields.name}`)}
      doing={`Saving ${fields.name}`}
      apply={save}
    />
  );
}

function planOf(draft: ReturnType<typeof toDraft>, environment: EnvironmentView | undefined) {
  const before = environment
    ? { name: environment.name, readOnly: environment.readOnly, systems: environment.systems }
    : {};
  const after = { name: draft.name, readOnly: draft.readOnly, systems: draft.systems };
  const written = (value: unknown) =>
    value === undefined ? undefined : typeof value === "string" ? value : JSON.stringify(value);
  const rows = changes(before, after).map(({ path, from, to }) => ({
    what: path,
    from: written(from),
    to: written(to),
  }));
  const secrets = Object.keys(draft.secrets).map((system) => ({
    what: `password of ${system}`,
    from: "as stored",
    to: "new",
  }));
  return [...rows, ...secrets];
}
