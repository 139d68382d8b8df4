/** How the page follows its environment: events come, the line is down, or a person stopped it. */
export type LiveState = { at: "connecting" | "live" | "paused" } | { at: "down"; sinceMs: number; reason?: string };

let state: LiveState = { at: "connecting" };
const listeners = new Set<() => void>();

export const liveStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  read: () => state,
  set(next: LiveState) {
    // "down" keeps the moment it began through every failed attempt.
    if (next.at === state.at) return;
    state = next;
    for (const notify of listeners) notify();
  },
};
