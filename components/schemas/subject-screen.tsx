"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMay } from "@/components/access/use-access";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { FreshBanner } from "@/components/ui/fresh-banner";
import { Loading } from "@/components/ui/loading";
import { StateBadge } from "@/components/ui/state-mark";
import { ThingHeader, ThingPage } from "@/components/ui/thing-header";
import { UrlTabs } from "@/components/ui/url-tabs";
import { useUrlState } from "@/components/ui/use-url-state";
import { CompatibilityDialog } from "./compatibility-dialog";
import { DeleteSchemaDialog } from "./delete-schema-dialog";
import { RegisterDialog } from "./register-dialog";
import { SubjectAbout } from "./subject-about";
import { SubjectDiff } from "./subject-diff";
import { SubjectReferences } from "./subject-references";
import { SubjectSchema } from "./subject-schema";
import { SubjectTimeline } from "./subject-timeline";
import { useSubject, useSubjects } from "./use-schemas";

type Doing = "register" | "compatibility" | "delete subject" | "delete version";

/** The page of a subject: versions with fields and text, what differs, references, time line; and its writes. */
export function SubjectScreen({ env, name }: { env: string; name: string }) {
  const subject = useSubject(env, name);
  const freshness = useSubjects(env).data?.freshness;
  const [picked, setPicked] = useUrlState("version");
  const [doing, setDoing] = useState<Doing>();
  const mayRegister = useMay("schemas.register", env, name);
  const mayConfigure = useMay("schemas.configure", env, name);
  const mayDelete = useMay("schemas.delete", env, name);
  const router = useRouter();
  const data = subject.data;
  const living = data?.versions.filter(({ deleted }) => !deleted);
  const newest = (living?.[0] ?? data?.versions[0])?.version;
  const shown =
    data?.versions.find(({ version }) => String(version) === picked) ??
    data?.versions.find(({ version }) => version === newest);
  const close = () => setDoing(undefined);
  const word = (deleted: boolean) => (deleted ? "for good" : "softly");
  const header = (
    <ThingHeader
      name={name}
      state={data?.deleted ? <StateBadge state="unknown" word="softly deleted" /> : null}
      about={data ? <SubjectAbout env={env} subject={data} /> : null}
      action={
        mayRegister && data ? (
          <Button tone="primary" onClick={() => setDoing("register")}>
            Register version
          </Button>
        ) : null
      }
      menu={[
        ...(mayConfigure && data ? [{ label: "Change compatibility", onSelect: () => setDoing("compatibility") }] : []),
        ...(mayDelete && data && shown
          ? [
              {
                label: `Delete version ${shown.version} ${word(shown.deleted)}`,
                danger: true,
                onSelect: () => setDoing("delete version"),
              },
              {
                label: `Delete subject ${word(data.deleted)}`,
                danger: true,
                onSelect: () => setDoing("delete subject"),
              },
            ]
          : []),
      ]}
    />
  );
  const banner = <FreshBanner system="The schema registry" freshness={freshness} />;
  if (!data || !shown || newest === undefined) {
    const waiting = subject.error ? (
      <ErrorPanel error={subject.error} retry={subject.refetch} />
    ) : (
      <Loading waitingFor="the schema registry: versions" />
    );
    return <ThingPage banner={banner} header={header} tabs={waiting} />;
  }
  const place = { env, subject: data, shown: shown.version, pick: (version: number) => setPicked(String(version)) };
  return (
    <>
      <ThingPage
        banner={banner}
        header={header}
        tabs={
          <UrlTabs
            label={`Subject ${name}`}
            tabs={[
              { key: "schema", label: "Schema", body: () => <SubjectSchema {...place} /> },
              { key: "diff", label: "What differs", body: () => <SubjectDiff env={env} subject={data} /> },
              { key: "references", label: "References", body: () => <SubjectReferences {...place} /> },
              { key: "timeline", label: "Time line", body: () => <SubjectTimeline env={env} subject={data} /> },
            ]}
          />
        }
      />
      {doing === "register" ? <RegisterDialog env={env} subject={name} newest={newest} onClose={close} /> : null}
      {doing === "compatibility" ? <CompatibilityDialog env={env} subject={data} onClose={close} /> : null}
      {doing === "delete subject" ? (
        <DeleteSchemaDialog
          env={env}
          subject={name}
          permanent={data.deleted}
          onClose={close}
          onGone={() => router.push(`/${encodeURIComponent(env)}/schemas`)}
        />
      ) : null}
      {doing === "delete version" ? (
        <DeleteSchemaDialog
          env={env}
          subject={name}
          version={shown.version}
          permanent={shown.deleted}
          onClose={close}
          onGone={() => setPicked(null)}
        />
      ) : null}
    </>
  );
}
