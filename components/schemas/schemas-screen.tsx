"use client";
import Link from "next/link";
import { useState } from "react";
import { useMay } from "@/components/access/use-access";
import { Button, buttonClass } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FreshBanner } from "@/components/ui/fresh-banner";
import { List } from "@/components/ui/list/list";
import { RegisterDialog } from "./register-dialog";
import { RegistryLine } from "./registry-line";
import { SUBJECT_COLUMNS, SUBJECT_SCOPES } from "./subject-columns";
import { subjectHref } from "./subject-href";
import { SubjectPanel } from "./subject-panel";
import { useSubjects } from "./use-schemas";

/** All subjects of an environment's schema registry. */
export function SchemasScreen({ env }: { env: string }) {
  const subjects = useSubjects(env);
  const mayRegister = useMay("schemas.register", env);
  const [registering, setRegistering] = useState(false);
  const { freshness, subjects: rows, configured } = subjects.data ?? {};
  if (configured === false) {
    return (
      <Empty
        title="This environment has no schema registry"
        action={
          <Link href={`/${encodeURIComponent(env)}/environments`} className={buttonClass()}>
            Environments
          </Link>
        }
      >
        With the address of a Confluent-compatible registry, its subjects and their versions stand here.
      </Empty>
    );
  }
  const register = mayRegister ? (
    <Button tone="primary" onClick={() => setRegistering(true)}>
      Register schema
    </Button>
  ) : null;
  return (
    <>
      <List
        name="subjects"
        rows={rows ?? undefined}
        columns={SUBJECT_COLUMNS}
        scopes={SUBJECT_SCOPES}
        rowKey={(row) => row.name}
        href={(row) => subjectHref(env, row.name)}
        defaultSort="name"
        waitingFor="the schema registry: subjects"
        error={subjects.error ?? (rows === null ? freshness?.problem : undefined)}
        retry={subjects.refetch}
        banner={
          <>
            <FreshBanner system="The schema registry" freshness={freshness} />
            {subjects.data && rows ? <RegistryLine registry={subjects.data} /> : null}
          </>
        }
        actions={register}
        panel={(row) => <SubjectPanel env={env} subject={row} />}
        empty={
          <Empty title="No subjects" action={register}>
            A subject appears here within seconds of its first version, by whoever registers it.
          </Empty>
        }
      />
      {registering ? <RegisterDialog env={env} onClose={() => setRegistering(false)} /> : null}
    </>
  );
}
