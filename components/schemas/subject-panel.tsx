import Link from "next/link";
import { topicHref } from "@/components/topics/topic-href";
import { buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Name } from "@/components/ui/name";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { SubjectRow } from "@/lib/schemas/contract";
import { FieldsTable } from "./fields-table";
import { subjectHref } from "./subject-href";
import { useSubject, useVersion } from "./use-schemas";

/** A subject in short: figures, topic, the newest version's fields. Opening it asks the registry about this one. */
export function SubjectPanel({ env, subject }: { env: string; subject: SubjectRow }) {
  const page = subjectHref(env, subject.name);
  const { data, error } = useSubject(env, subject.name);
  const newest = data?.versions.find(({ deleted }) => !deleted)?.version ?? data?.versions[0]?.version;
  const version = useVersion(env, subject.name, newest);
  const problem = error ?? version.error;
  return (
    <>
      <Section title="Subject">
        <div className="flex flex-col gap-3">
          <Facts
            items={[
              ["Type", version.data?.type ?? subject.type ?? "–"],
              ["Versions", data ? data.versions.filter(({ deleted }) => !deleted).length : (subject.versions ?? "–")],
              ["Compatibility", data?.level ?? subject.level ?? "–"],
              ["Newest id", version.data?.id ?? subject.id ?? "–"],
              ["New version", <Time key="newest" at={subject.newestAt} />],
              [
                "Topic",
                subject.topic ? <Name key="topic" name={subject.topic} href={topicHref(env, subject.topic)} /> : "–",
              ],
            ]}
          />
          <div className="flex flex-wrap gap-2">
            <Link href={`${page}?tab=diff`} className={buttonClass()}>
              What differs
            </Link>
            <Link href={`${page}?tab=timeline`} className={buttonClass()}>
              Time line
            </Link>
          </div>
        </div>
      </Section>
      <Section title={newest === undefined ? "Fields" : `Fields of version ${newest}`}>
        {version.data ? (
          <FieldsTable version={version.data} />
        ) : (
          <p className="text-ink-2">{problem ? `Not known: ${problem.message}` : "Asking the schema registry"}</p>
        )}
      </Section>
    </>
  );
}
