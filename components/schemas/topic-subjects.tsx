"use client";
import Link from "next/link";
import { subjectHref } from "./subject-href";
import { useSubjectsOfTopic } from "./use-schemas";

const MOST = 3;

/** Links from a topic to the subjects of its keys and values; nothing where there are none. */
export function TopicSubjects({ env, topic }: { env: string; topic: string }) {
  const subjects = useSubjectsOfTopic(env, topic).data ?? [];
  if (subjects.length === 0) return null;
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-2 text-xs">
      Schema
      {subjects.slice(0, MOST).map(({ name, versions }) => (
        <Link key={name} href={subjectHref(env, name)} className="quiet-link data truncate">
          <bdi>{name.slice(topic.length + 1)}</bdi>
          {versions === null ? "" : ` (${versions})`}
        </Link>
      ))}
      {subjects.length > MOST ? `and ${subjects.length - MOST} more` : ""}
    </span>
  );
}
