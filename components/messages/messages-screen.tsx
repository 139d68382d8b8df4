"use client";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { PageTitle } from "@/components/ui/page-title";
import { MessagesView } from "./messages-view";
import { TopicPicker } from "./topic-picker";

/** The Messages room: pick a topic, read it. */
export function MessagesScreen({ env }: { env: string }) {
  const topic = useSearchParams().get("topic");
  if (!topic) {
    return (
      <div className="flex min-h-0 flex-1 flex-col">
        <PageTitle title="Messages" about="Pick a topic to read. Reading makes no consumer group on the cluster." />
        <TopicPicker env={env} />
      </div>
    );
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageTitle
        title="Messages"
        about={
          <span className="flex min-w-0 items-center gap-1">
            <Link
              className="data truncate underline"
              href={`/${encodeURIComponent(env)}/topics/${encodeURIComponent(topic)}`}
            >
              <bdi>{topic}</bdi>
            </Link>
            <CopyButton text={topic} label="Copy topic" />
          </span>
        }
        action={
          <Link href={`/${encodeURIComponent(env)}/messages`} className={buttonClass()}>
            Another topic
          </Link>
        }
      />
      <MessagesView key={topic} env={env} topic={topic} />
    </div>
  );
}
