"use client";
import { useEffect, useRef, useState } from "react";
import { contractUrl } from "@/lib/http/url";
import { TailEvent, tailRecords } from "@/lib/messages/contract";
import type { MessageQuery } from "./message-query";
import { addToTail, EMPTY_TAIL, type TailState } from "./tail-state";

const AGAIN_AFTER_MS = 2_000;

export type Tail = TailState & { status: "connecting" | "live" | "paused" | "broken"; trouble: string | null };

/**
 * Follows a topic as long as it is mounted and not paused; goes on where it was after a pause or a break, so nothing is
 * missed and nothing comes twice.
 */
export function useTail(
  env: string,
  topic: string,
  query: MessageQuery,
  paused: boolean,
): Tail & { clear: () => void } {
  const [state, setState] = useState<TailState>(EMPTY_TAIL);
  const [link, setLink] = useState<Pick<Tail, "status" | "trouble">>({ status: "connecting", trouble: null });
  const positions = useRef("");
  const { partitions, isolation } = query;
  useEffect(() => {
    if (paused) return;
    return follow({
      url: () =>
        contractUrl(
          tailRecords.path,
          { env, topic },
          {
            isolation,
            ...(partitions ? { partitions } : {}),
            ...(positions.current ? { positions: positions.current } : {}),
          },
        ),
      onEvent: (event) => {
        positions.current = event.positions || positions.current;
        setState((before) => addToTail(before, event, Date.now()));
        setLink({ status: "live", trouble: null });
      },
      onLink: setLink,
    });
  }, [env, topic, partitions, isolation, paused]);
  return { ...state, ...link, status: paused ? "paused" : link.status, clear: () => setState(EMPTY_TAIL) };
}

type Following = {
  url: () => string;
  onEvent: (event: TailEvent) => void;
  onLink: (link: Pick<Tail, "status" | "trouble">) => void;
};

function follow({ url, onEvent, onLink }: Following): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = new EventSource(url());
    source.onopen = () => onLink({ status: "live", trouble: null });
    source.addEventListener("records", (message: MessageEvent<string>) => {
      const event = TailEvent.safeParse(JSON.parse(message.data));
      if (event.success) onEvent(event.data);
    });
    source.addEventListener("failed", (message: MessageEvent<string>) => {
      onLink({ status: "broken", trouble: titleOf(message.data) });
    });
    source.addEventListener("error", (event) => {
      // The browser would connect again to the old address, and so begin at the end; we go on where we were.
      source?.close();
      const said = event instanceof MessageEvent ? titleOf(String(event.data)) : null;
      onLink({ status: "broken", trouble: said ?? "The console does not answer; trying again." });
      timer = setTimeout(connect, AGAIN_AFTER_MS);
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function titleOf(text: string): string | null {
  try {
    const parsed: unknown = JSON.parse(text);
    const title = typeof parsed === "object" && parsed !== null && "title" in parsed ? parsed.title : null;
    return typeof title === "string" ? title : null;
  } catch {
    return null;
  }
}
