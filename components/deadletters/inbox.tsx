"use client";
import { useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { FreshnessBanner } from "@/components/ui/freshness-banner";
import { Loading } from "@/components/ui/loading";
import { writeUrl } from "@/components/ui/use-url-state";
import { CauseList } from "./cause-list";
import { LetterList } from "./letter-list";
import { useCauses } from "./use-dead-letters";
import { HOW_RECOGNISED } from "./watched-list";

const SHOWN_TOPICS = 20;

/** Causes on the left, their letters in the middle, the opened letter on the right. */
export function Inbox({ env }: { env: string }) {
  const params = useSearchParams();
  const topic = params.get("topic") ?? "";
  const chosen = params.get("cause") ?? "";
  const causes = useCauses(env, topic);
  const data = causes.data;
  if (!data) {
    if (causes.error) return <ErrorPanel error={causes.error} retry={() => void causes.refetch()} />;
    return <Loading waitingFor="the index of dead letters" />;
  }
  if (data.causes.length === 0) {
    const watched = data.topics.filter((one) => one.watched);
    const names = watched.slice(0, SHOWN_TOPICS).map((one) => one.topic);
    const more = watched.length > names.length ? ` and ${watched.length - names.length} more` : "";
    return (
      <>
        <FreshnessBanner freshness={data.freshness} />
        <Empty
          title={topic ? `No dead letters of ${topic}` : "No dead letters"}
          action={<Button onClick={() => writeUrl({ view: "topics" })}>Name a topic</Button>}
        >
          <p>
            Records that a connector, a stream or an application gave up on would be here, grouped by what went wrong.
          </p>
          <p className="mt-2 break-words">
            {names.length === 0 ? "No topic is watched yet. " : `Watched: ${names.join(", ")}${more}. `}
            {HOW_RECOGNISED}
          </p>
        </Empty>
      </>
    );
  }
  return (
    <>
      <FreshnessBanner freshness={data.freshness} />
      <div className="flex min-h-0 flex-1 max-md:flex-col">
        <CauseList causes={data.causes} chosen={chosen} />
        <LetterList key={`${chosen} ${topic}`} env={env} topic={topic} cause={chosen} />
      </div>
    </>
  );
}
