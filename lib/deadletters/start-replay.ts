import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { Choice } from "@/lib/deadletters/choose-letters";
import { claimLetters } from "@/lib/deadletters/claim-letters";
import { planReplay } from "@/lib/deadletters/plan-replay";
import { topicsFor } from "@/lib/deadletters/readable-topics";
import type { ReplayPlan, Selection } from "@/lib/deadletters/replay-contract";
import { replayTargets } from "@/lib/deadletters/replay-targets";
import { touchedByReplay } from "@/lib/deadletters/touched-by-replay";
import { formatCount } from "@/lib/format/number";
import type { KafkaPort } from "@/lib/systems/kafka/port";

type Command = {
  environment: string;
  actor: Actor;
  requestId: string;
  selection: Selection;
  target: string | null;
  failureHeaders: "keep" | "drop";
  dryRun: boolean;
};

/**
 * Claims the selected letters in the ledger and hands the replay to the queue, or says what it would send. A letter that
 * another replay has claimed is left out, so two clicks and two replicas send it once.
 */
export async function beginReplay(
  command: Command,
  kafka: KafkaPort,
  enqueue: (replay: string) => Promise<void>,
): Promise<ReplayPlan> {
  const { environment, actor, requestId, selection, target, failureHeaders, dryRun } = command;
  const topics = (await topicsFor(environment, actor, "deadletters.replay")).map(({ topic }) => topic);
  const choice: Choice = { environment, topics, selection, target };
  const targets = await replayTargets(choice, actor, kafka);
  const planned = await planReplay(choice, targets);
  const { oldest: _, ...plan } = planned;
  const touches = await touchedByReplay(environment, planned, failureHeaders, kafka);
  if (dryRun) return { ...plan, touches, replay: null, auditId: null };
  if (plan.blocked) throw new AppError("conflict", plan.blocked);
  const replay = randomUUID();
  const about = aboutOf(selection, plan.toSend);
  const entry = { environment, actor, requestId, action: "deadletters.replay", target: about };
  const after = { replay, selection, target: target ?? "origin", failureHeaders, letters: plan.toSend };
  const { value, auditId } = await audited({ ...entry, after }, () =>
    claimLetters({ id: replay, createdBy: actor.name, about, failureHeaders }, choice, targets),
  );
  await enqueue(replay);
  return { ...plan, toSend: value, touches, replay, auditId };
}

function aboutOf(selection: Selection, letters: number): string {
  const [first] = selection.kind === "letters" ? selection.letters : [];
  if (first && letters === 1) return `${first.topic}-${first.partition}-${first.offset}`;
  if (selection.kind === "letters") return formatCount(letters, "letter");
  return `${formatCount(letters, "letter")} of cause ${selection.cause}`;
}
