"use client";
import { focusManager, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { SNAPSHOT_KINDS } from "@/lib/snapshots/kinds";
import { type LiveState, liveStore } from "./live-store";

const AGAIN_AFTER_MS = 3_000;
const CONNECTING: LiveState = { at: "connecting" };

/** Whether the page is live, for the top bar. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(liveStore.subscribe, liveStore.read, () => CONNECTING);
}

/** Stops and resumes every movement on the page: events, polling, refetching on focus. */
export function setPaused(paused: boolean): void {
  focusManager.setFocused(paused ? false : undefined);
  liveStore.set(paused ? { at: "paused" } : CONNECTING);
}

/**
 * Follows the environment's events and marks what they name as old, so that the open screens fetch it. After a break
 * everything of the environment is marked: what happened meanwhile was not told.
 */
export function useLiveUpdates(env: string): void {
  const client = useQueryClient();
  const paused = useLiveState().at === "paused";
  useEffect(() => {
    if (paused) return;
    return follow(env, client);
  }, [env, client, paused]);
}

function follow(env: string, client: QueryClient): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let broken = false;
  const connect = () => {
    source = new EventSource(`/api/v1/environments/${encodeURIComponent(env)}/events`);
    source.onopen = () => {
      liveStore.set({ at: "live" });
      if (broken) void client.invalidateQueries({ queryKey: ["environments", env] });
      broken = false;
    };
    source.addEventListener("snapshot", (event: MessageEvent<string>) => {
      const kind = kindOf(event.data);
      if (!kind) return;
      for (const key of [kind, "overview", "names"]) {
        void client.invalidateQueries({ queryKey: ["environments", env, key] });
      }
    });
    source.onerror = (event) => {
      broken = true;
      const reason = reasonOf(event);
      liveStore.set({ at: "down", sinceMs: Date.now(), ...(reason ? { reason } : {}) });
      // After a refusal (a restart, an expired session) the browser gives up; a lost line it tries again by itself.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, AGAIN_AFTER_MS);
    };
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

// Before it ends a stream the server says why; a line that broke says nothing.
function reasonOf(event: Event): string | undefined {
  return event instanceof MessageEvent ? told(String(event.data), "title") : undefined;
}

function kindOf(text: string): string | undefined {
  const kind = told(text, "kind");
  return SNAPSHOT_KINDS.find((known) => known === kind);
}

function told(text: string, key: string): string | undefined {
  try {
    const value: unknown = Object(JSON.parse(text))[key];
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
