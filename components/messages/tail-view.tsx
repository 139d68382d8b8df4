"use client";
import { Pause, Play } from "lucide-react";
import { useState } from "react";
import { useLiveState } from "@/components/shell/live-updates";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { StateMark } from "@/components/ui/state-mark";
import { useNow } from "@/components/ui/use-now";
import { formatCount, formatRate } from "@/lib/format/number";
import { MessageList } from "./message-list";
import type { MessageQuery } from "./message-query";
import { QueryBar } from "./query-bar";
import { tailRate } from "./tail-state";
import { type Tail, useTail } from "./use-tail";

type TailViewProps = { env: string; topic: string; query: MessageQuery };

/** Records as they are written, newest on top, the last thousand kept. */
export function TailView({ env, topic, query }: TailViewProps) {
  const [held, hold] = useState(false);
  // The switch in the top bar stops every movement on the page, this one too.
  const allHeld = useLiveState().at === "paused";
  const paused = held || allHeld;
  const tail = useTail(env, topic, query, paused);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <QueryBar query={query} busy={false} onReadAgain={() => undefined}>
        <Button
          disabled={allHeld}
          onClick={() => hold(!held)}
          icon={paused ? <Play aria-hidden className="size-3.5" /> : <Pause aria-hidden className="size-3.5" />}
        >
          {paused ? "Go on" : "Pause"}
        </Button>
        <Button tone="quiet" disabled={tail.rows.length === 0} onClick={tail.clear}>
          Clear
        </Button>
      </QueryBar>
      <TailLine tail={tail} />
      <MessageList
        env={env}
        topic={topic}
        rows={tail.rows}
        empty={<Empty title="Nothing was written yet">Records appear here the moment they are written.</Empty>}
      />
    </div>
  );
}

const STATES = {
  connecting: ["progress", "connecting"],
  live: ["healthy", "live"],
  paused: ["stale", "paused"],
  broken: ["degraded", "interrupted"],
} as const;

function TailLine({ tail }: { tail: Tail }) {
  const rate = useNow((nowMs) => formatRate(tailRate(tail, nowMs)), "–");
  const [state, word] = STATES[tail.status];
  return (
    <div className="border-line border-b px-4 py-1 text-ink-2 text-xs">
      <div className="flex min-h-6 flex-wrap items-center gap-x-3">
        <StateMark state={state} word={word} />
        <span>{rate}</span>
        <span>{formatCount(tail.rows.length, "record")} shown</span>
        {tail.skipped > 0 ? (
          <span className="text-degraded">
            {formatCount(tail.skipped, "record")} left out: more came than can be shown
          </span>
        ) : null}
        {tail.trouble ? <span className="text-degraded">{tail.trouble}</span> : null}
      </div>
      {tail.gaps.map(({ partition, from, to, reason }) => (
        <p key={`${partition}:${from}`} className="text-degraded">
          Partition {partition}, offsets {from} to {String(BigInt(to) - 1n)}: {reason}
        </p>
      ))}
    </div>
  );
}
