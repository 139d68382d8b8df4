import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { WritePlan } from "@/lib/audit/write-plan";
import { planned, tasksText, type Write } from "@/lib/connectors/connector-write";
import type { Cluster } from "@/lib/connectors/find-cluster";
import type { ConnectorAction } from "@/lib/connectors/write-contract";
import type { Connector, ConnectPort } from "@/lib/systems/connect/port";

type Command = Write & { connector: string; action: ConnectorAction };
type Reply = WritePlan & { undo: ConnectorAction | null; state: string };

const BECOMES = { pause: "PAUSED", resume: "RUNNING", stop: "STOPPED", restart: null, "restart-failed": null } as const;
const TRANSITIONS = new Set<Connector["state"]>(["RESTARTING", "UNASSIGNED", "UNKNOWN"]);
const SETTLES_MS = 10_000;
const LOOK_EVERY_MS = 400;

/** Pauses, resumes, stops or restarts a connector, or says what that would do. Waits some seconds for the new state. */
export async function actOnConnector(command: Command, { connect }: Cluster): Promise<Reply> {
  const { environment, actor, requestId, dryRun, connector, action } = command;
  const found = await connect.connector(connector);
  const blocked = hindrance(found, action);
  const plan = {
    ...planned(changesOf(found, action), touchesOf(found, action), blocked),
    undo: null,
    state: found.state,
  };
  if (dryRun) return plan;
  if (blocked) throw new AppError("conflict", blocked, { system: "connect" });
  const before = { state: found.state, tasks: found.tasks.map(({ id, state }) => ({ id, state })) };
  const entry = { environment, actor, requestId, action: `connectors.${action}`, target: connector, before };
  const { auditId } = await audited(entry, () => connect.act(connector, action));
  const state = await settled(connect, connector, BECOMES[action]);
  return { ...plan, applied: true, auditId, undo: undoOf(found.state, action), state };
}

function hindrance({ state, tasks }: Connector, action: ConnectorAction): string | null {
  if (BECOMES[action] === state) return `It is ${state} already.`;
  if (action === "restart" && state === "STOPPED") return "It is STOPPED: resume it instead.";
  const failed = state === "FAILED" || tasks.some((task) => task.state === "FAILED");
  return action === "restart-failed" && !failed ? "Nothing of it has failed." : null;
}

function changesOf({ state, tasks }: Connector, action: ConnectorAction): WritePlan["changes"] {
  if (action === "restart-failed") {
    const failed = tasks.filter((task) => task.state === "FAILED");
    return [
      ...(state === "FAILED" ? [{ what: "Connector", from: state, to: "restarted" }] : []),
      ...failed.map(({ id }) => ({ what: `Task ${id}`, from: "FAILED", to: "restarted" })),
    ];
  }
  if (action === "restart") return [{ what: `Connector and ${tasksText(tasks.length)}`, from: state, to: "restarted" }];
  return [{ what: "State", from: state, to: BECOMES[action] }];
}

function touchesOf({ type, tasks, name }: Connector, action: ConnectorAction): string[] {
  const work = type === "sink" ? "Records wait in its topics meanwhile" : "Changes wait in its source meanwhile";
  if (action === "pause")
    return [work, `${tasksText(tasks.length)} of it ${tasks.length === 1 ? "stays" : "stay"} with the workers`];
  if (action === "stop")
    return [work, "Its tasks and what they hold are given up", `The configuration of ${name} stays`];
  if (action === "resume") return ["It goes on where it stopped"];
  return ["Tasks go on from their last committed offset: records since then may be written a second time"];
}

function undoOf(state: Connector["state"], action: ConnectorAction): ConnectorAction | null {
  if (action === "restart" || action === "restart-failed") return null;
  if (state === "PAUSED") return "pause";
  if (state === "STOPPED") return "stop";
  return action === "resume" ? null : "resume";
}

/**
 * The state it comes to within ten seconds: the wished one, or for a restart the first that is no transition. The action
 * is done whatever happens here: workers that do not answer meanwhile leave it UNKNOWN, not failed.
 */
async function settled(connect: ConnectPort, name: string, wanted: string | null): Promise<string> {
  const until = Date.now() + SETTLES_MS;
  for (;;) {
    const { state, tasks } = await connect.connector(name).catch(unseen);
    const moving = [state, ...tasks.map((task) => task.state)].some((one) => TRANSITIONS.has(one));
    if ((wanted === null ? !moving : state === wanted) || Date.now() > until) return state;
    await sleep(LOOK_EVERY_MS);
  }
}

function unseen(thrown: unknown): Pick<Connector, "state" | "tasks"> {
  if (thrown instanceof AppError) return { state: "UNKNOWN", tasks: [] };
  throw thrown;
}
