"use client";
import { useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Segmented } from "@/components/ui/segmented";
import { writeUrl } from "@/components/ui/use-url-state";
import { formatExact } from "@/lib/format/number";
import { Inbox } from "./inbox";
import { Progress } from "./replay-columns";
import { ReplaysList } from "./replays-list";
import { useCauses, useReplays } from "./use-dead-letters";
import { WatchedList } from "./watched-list";

const VIEWS = ["letters", "replays", "topics"] as const;
const OPTIONS = [
  { value: "letters", label: "Letters" },
  { value: "replays", label: "Replays" },
  { value: "topics", label: "Topics" },
] as const;

/** The room of dead letters: what failed and why, what was sent again, and where it is gathered from. */
export function DeadLettersScreen({ env }: { env: string }) {
  const params = useSearchParams();
  const view = VIEWS.find((one) => one === params.get("view")) ?? "letters";
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageTitle
        title="Dead letters"
        about={<About env={env} topic={params.get("topic") ?? ""} />}
        action={
          <>
            <Running env={env} />
            <Segmented
              label="View"
              value={view}
              options={OPTIONS}
              onChange={(next) =>
                // Filter, sorting and the opened row belong to the list that is left.
                writeUrl({ view: next === "letters" ? null : next, panel: null, q: null, sort: null, columns: null })
              }
            />
          </>
        }
      />
      {view === "letters" ? (
        <Inbox env={env} />
      ) : view === "replays" ? (
        <ReplaysList env={env} />
      ) : (
        <WatchedList env={env} />
      )}
    </div>
  );
}

function About({ env, topic }: { env: string; topic: string }) {
  const data = useCauses(env, topic).data;
  if (!data) return null;
  const letters = data.causes.reduce((sum, cause) => sum + cause.letters, 0);
  const watched = data.topics.filter((one) => one.watched).length;
  const most = formatExact(data.maxLetters);
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span
        title={`The index holds the newest ${most} letters of an environment; Kafka keeps the rest as long as its retention says.`}
      >
        {formatExact(letters)} in the index (at most {most})
        {topic ? "" : `, from ${formatExact(watched)} ${watched === 1 ? "topic" : "topics"}`}
      </span>
      {topic ? (
        <>
          <bdi className="data max-w-80 truncate">in {topic}</bdi>
          <Button size="small" onClick={() => writeUrl({ topic: null, cause: null })}>
            All topics
          </Button>
        </>
      ) : null}
    </span>
  );
}

/** The replays that go on, wherever one is in the room. */
function Running({ env }: { env: string }) {
  const running = useReplays(env).data?.replays.filter(({ state }) => state === "waiting" || state === "running") ?? [];
  const [first] = running;
  if (!first) return null;
  return (
    <button
      type="button"
      className="flex items-center gap-2 rounded px-2 text-progress text-xs hover:bg-hover"
      onClick={() => writeUrl({ view: "replays", panel: first.id, q: null, sort: null })}
    >
      {running.length === 1 ? "Replaying" : `${running.length} replays, the newest`}
      <Progress replay={first} />
    </button>
  );
}
