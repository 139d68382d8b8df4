import type { ConnectorView } from "@/lib/connectors/contract";
import type { ConnectorAction } from "@/lib/connectors/write-contract";

/** What can be done with a connector as it is: the one that helps most, and the others. */
export function actionsFor(view: Pick<ConnectorView, "state" | "tasks"> | undefined): {
  first: ConnectorAction | undefined;
  others: ConnectorAction[];
} {
  if (!view) return { first: undefined, others: [] };
  const { state, tasks } = view;
  if (state === "STOPPED") return { first: "resume", others: ["pause"] };
  if (state === "PAUSED") return { first: "resume", others: ["stop"] };
  const failed = state === "FAILED" || tasks.some((task) => task.state === "FAILED");
  if (failed) return { first: "restart-failed", others: ["restart", "pause", "stop"] };
  return { first: "pause", others: ["restart", "stop"] };
}
