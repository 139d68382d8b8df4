"use client";
import { useSyncExternalStore } from "react";

// One clock for the whole page: a timer a component would wake the browser hundreds of times a second.
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const notify of listeners) notify();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * A value derived from the clock, looked at every second; the component renders again only when the value changes, so
 * derive text or a boolean, not the time itself. `onServer` is what the server renders, where no clock agrees.
 */
export function useNow<Value extends string | number | boolean>(
  derive: (nowMs: number) => Value,
  onServer: Value,
): Value {
  return useSyncExternalStore(
    subscribe,
    () => derive(Date.now()),
    () => onServer,
  );
}
