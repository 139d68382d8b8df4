import type { State } from "@/components/ui/state-mark";

const LOOK: Record<string, { state: State; title: string }> = {
  RUNNING: { state: "healthy", title: "It runs." },
  PAUSED: { state: "unknown", title: "Somebody paused it: its tasks stay and do nothing." },
  STOPPED: { state: "unknown", title: "Somebody stopped it: it has no tasks." },
  FAILED: { state: "failed", title: "It failed and does not start again by itself." },
  UNASSIGNED: { state: "degraded", title: "No worker has it at the moment." },
  RESTARTING: { state: "progress", title: "It starts again." },
};

/** How a connector or a task is, in Connect's own word. */
export function connectorState(word: string): { state: State; word: string; title: string } {
  return { ...(LOOK[word] ?? { state: "unknown", title: "Connect does not say." }), word };
}

/** The last part of a plug-in's class: what people call it by. */
export const pluginName = (className: string): string => className.split(".").at(-1) ?? className;
