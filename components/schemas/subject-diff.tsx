"use client";
import { useSearchParams } from "next/navigation";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Loading } from "@/components/ui/loading";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { writeUrl } from "@/components/ui/use-url-state";
import { DiffView } from "./diff-view";
import { FieldChanges } from "./field-changes";
import { type SubjectView, versionOptions } from "./subject-view";
import { useDiff } from "./use-schemas";

/** What differs between any two versions: by field, and line by line. */
export function SubjectDiff({ env, subject }: { env: string; subject: SubjectView }) {
  const params = useSearchParams();
  const [newest, second] = subject.versions;
  if (newest === undefined || second === undefined) {
    return <Empty title="One version">There is nothing yet to compare it with.</Empty>;
  }
  const chosen = (key: string, fallback: number) => {
    const wanted = Number(params.get(key));
    return subject.versions.some(({ version }) => version === wanted) ? wanted : fallback;
  };
  return (
    <Compared env={env} subject={subject} from={chosen("from", second.version)} to={chosen("to", newest.version)} />
  );
}

type ComparedProps = { env: string; subject: SubjectView; from: number; to: number };

function Compared({ env, subject, from, to }: ComparedProps) {
  const diff = useDiff(env, subject.name, from, to);
  const options = versionOptions(subject);
  const pick = (key: string) => (value: string) => writeUrl({ [key]: value });
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-4 py-2">
        <span className="text-ink-2">From</span>
        <Select label="From version" value={String(from)} options={options} onChange={pick("from")} />
        <span className="text-ink-2">to</span>
        <Select label="To version" value={String(to)} options={options} onChange={pick("to")} />
      </div>
      {diff.error && !diff.data ? <ErrorPanel error={diff.error} retry={diff.refetch} /> : null}
      {!diff.data && !diff.error ? <Loading waitingFor="the schema registry: two versions" /> : null}
      {diff.data ? (
        <>
          <Section title="Fields">
            {diff.data.changes ? (
              <FieldChanges changes={diff.data.changes} />
            ) : (
              <p className="text-ink-2">{diff.data.problem}</p>
            )}
          </Section>
          <Section title="Text">
            <DiffView lines={diff.data.lines} />
          </Section>
        </>
      ) : null}
    </>
  );
}
