"use client";
import { useState } from "react";
import { useMay } from "@/components/access/use-access";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { List } from "@/components/ui/list/list";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { WatchedTopic } from "@/lib/deadletters/contract";
import { formatExact } from "@/lib/format/number";
import { useCauses } from "./use-dead-letters";
import { WatchDialog } from "./watch-dialog";
import { WATCHED_COLUMNS } from "./watched-columns";

type Doing = { topic: string | null; watched: boolean };

/** Topics taken for dead letters, with why, and the way to name one by hand or to stop watching it. */
export function WatchedList({ env }: { env: string }) {
  const causes = useCauses(env, "");
  const mayWatch = useMay("deadletters.watch", env);
  const [doing, setDoing] = useState<Doing>();
  return (
    <>
      <List
        name="topics"
        rows={causes.data?.topics}
        columns={WATCHED_COLUMNS}
        rowKey={(row) => row.topic}
        defaultSort="-letters"
        waitingFor="the index of dead letters"
        error={causes.error}
        retry={() => void causes.refetch()}
        panel={(row) => (
          <>
            <Watched topic={row} maxLetters={causes.data?.maxLetters ?? 0} />
            {mayWatch ? (
              <div className="px-4 py-3">
                <Button onClick={() => setDoing({ topic: row.topic, watched: !row.watched })}>
                  {row.watched ? "Stop watching it" : "Watch it"}
                </Button>
              </div>
            ) : null}
          </>
        )}
        actions={
          mayWatch ? <Button onClick={() => setDoing({ topic: null, watched: true })}>Name a topic</Button> : null
        }
        empty={<Empty title="No topic is watched">{HOW_RECOGNISED}</Empty>}
      />
      {doing ? <WatchDialog env={env} {...doing} onClose={() => setDoing(undefined)} /> : null}
    </>
  );
}

export const HOW_RECOGNISED =
  "A topic is watched when a connector names it (errors.deadletterqueue.topic.name), when its name holds dlq, dlt or " +
  "dead-letter, when its records carry the headers of a failure (Connect, Kafka Streams, Spring, share groups, " +
  "SmallRye, Flink gates), or when it is named by hand.";

function Watched({ topic, maxLetters }: { topic: WatchedTopic; maxLetters: number }) {
  return (
    <Section title="Dead letter topic">
      <Facts
        items={[
          ["Recognised", topic.how],
          ["Letters", formatExact(topic.letters)],
          ["Oldest", <Time key="oldest" at={topic.oldestAt} form="full" />],
          ["Newest", <Time key="newest" at={topic.lastAt} form="full" />],
          ["To be indexed", `${formatExact(topic.behind)} offsets`],
          [
            "Left out",
            `${formatExact(topic.older)} older offsets; the index holds ${formatExact(maxLetters)} letters at most`,
          ],
          ...(topic.problem ? [["Not read", topic.problem] as const] : []),
        ]}
      />
    </Section>
  );
}
