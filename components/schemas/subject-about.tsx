import { topicHref } from "@/components/topics/topic-href";
import { Name } from "@/components/ui/name";
import { Tag } from "@/components/ui/tag";
import type { SubjectView } from "./subject-view";

/** What holds for the subject, beside its name: compatibility and whose it is, mode, the topic it belongs to. */
export function SubjectAbout({ env, subject }: { env: string; subject: SubjectView }) {
  const { level, ownLevel, mode, topics } = subject;
  const whose = ownLevel === false ? "the registry's own level" : "what a new version is held to";
  return (
    <span className="inline-flex min-w-0 max-w-full flex-wrap items-center gap-x-2 gap-y-1">
      <Tag title={whose}>{level ?? "no level told"}</Tag>
      {ownLevel === false ? <span className="text-ink-3 text-xs">of the registry</span> : null}
      {mode && mode !== "READWRITE" ? <Tag title="Mode of the registry">{mode}</Tag> : null}
      {topics.map(({ name, why }) => (
        <span key={name} className="inline-flex min-w-0 items-center gap-1">
          <span className="shrink-0">Topic</span> <Name name={name} href={topicHref(env, name)} />
          <span className="shrink-0 text-ink-3 text-xs">{why}</span>
        </span>
      ))}
    </span>
  );
}
