import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { WritePlan } from "@/lib/audit/write-plan";
import { planned, type Write } from "@/lib/connectors/connector-write";
import type { Cluster } from "@/lib/connectors/find-cluster";
import { readOffsets } from "@/lib/connectors/offset-rows";
import { type OffsetMove, planOffsets, stands } from "@/lib/connectors/plan-offsets";
import type { OffsetChange } from "@/lib/connectors/write-contract";
import type { Connector, ConnectPort } from "@/lib/systems/connect/port";

type Command = Write & { connector: string; changes: OffsetChange[] | null; stopFirst: boolean };
type Reply = WritePlan & { undo: OffsetChange[] };

const STOPS_MS = 40_000;
const LOOK_EVERY_MS = 500;

/**
 * Alters or resets a connector's offsets, or says what that would change. Connect takes them of a stopped connector only:
 * with `stopFirst` it is stopped before and brought to its former state after. What was written is read back. `undo` of
 * the reply, sent as changes, brings back what was.
 */
export async function changeOffsets(command: Command, { connect }: Cluster): Promise<Reply> {
  const { environment, actor, requestId, dryRun, connector, stopFirst } = command;
  const found = await connect.connector(connector);
  const moves = planOffsets(await readOffsets(connect, connector), command.changes);
  const blocked =
    found.state === "STOPPED" || stopFirst
      ? null
      : `It is ${found.state}: Connect changes offsets of a stopped connector only.`;
  const plan = { ...planned(changesOf(found, moves), touchesOf(found, moves), blocked), undo: [] };
  if (dryRun || moves.length === 0) return plan;
  if (blocked) throw new AppError("conflict", blocked, { system: "connect", hint: "Stop it first." });
  const entry = {
    environment,
    actor,
    requestId,
    action: "connectors.offsets",
    target: connector,
    before: moves.map(({ former }) => former),
    after: moves.map(({ what, to }) => ({ partition: what, offset: to })),
  };
  const { auditId } = await audited(entry, () =>
    whileStopped(connect, found, () => write(connect, connector, command.changes === null, moves)),
  );
  return { ...plan, applied: true, auditId, undo: moves.map(({ former }) => former) };
}

function changesOf({ state }: Connector, moves: readonly OffsetMove[]): WritePlan["changes"] {
  const stop = moves.length > 0 && state !== "STOPPED";
  const back = state === "RUNNING" || state === "PAUSED" ? `, then ${state} again` : "";
  return [
    ...(stop ? [{ what: "State", from: state, to: `STOPPED${back}` }] : []),
    ...moves.map(({ what, from, to }) => ({ what, from, to })),
  ];
}

function touchesOf({ type, config, name }: Connector, moves: readonly OffsetMove[]): string[] {
  if (moves.length === 0) return [];
  const group = config["consumer.override.group.id"] ?? `connect-${name}`;
  const gone = moves.some(({ to }) => to === null);
  return type === "sink"
    ? [`They are the committed offsets of the group ${group}`, "Records between are written again or left out"]
    : [gone ? "It starts as it did the first time, where it has no offset" : "It goes on in its source from there"];
}

async function whileStopped(connect: ConnectPort, { name, state }: Connector, run: () => Promise<void>): Promise<void> {
  if (state !== "STOPPED") await connect.act(name, "stop");
  try {
    await until(async () => {
      const now = await connect.connector(name);
      return now.state === "STOPPED" && now.tasks.length === 0;
    }, "It did not stop in time.");
    await run();
  } finally {
    if (state === "PAUSED") await connect.act(name, "pause");
    else if (state !== "STOPPED") await connect.act(name, "resume");
  }
}

async function write(connect: ConnectPort, name: string, all: boolean, moves: readonly OffsetMove[]): Promise<void> {
  const wanted = moves.map((move) => move.wanted);
  // Its consumer may still be leaving the group, or its producer closing, when it says that it has stopped.
  await until(async () => {
    try {
      await (all ? connect.resetOffsets(name) : connect.alterOffsets(name, wanted));
      return true;
    } catch (thrown) {
      if (!/haven't stopped completely|not empty|zombie|in use|momentarily/i.test(AppError.from(thrown).message))
        throw thrown;
      return false;
    }
  }, "Its tasks did not let go of their offsets in time.");
  if (stands(await readOffsets(connect, name), moves)) return;
  throw new AppError("conflict", "The offsets do not stand as written.", {
    system: "connect",
    hint: "Look at its offsets, then change them again.",
  });
}

async function until(done: () => Promise<boolean>, otherwise: string): Promise<void> {
  const end = Date.now() + STOPS_MS;
  while (!(await done())) {
    if (Date.now() > end) throw new AppError("timeout", otherwise, { system: "connect", retryable: true });
    await sleep(LOOK_EVERY_MS);
  }
}
