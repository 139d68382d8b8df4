import { db } from "@/lib/db/client";
import { type Choice, chosenLetters } from "@/lib/deadletters/choose-letters";
import type { ReplayPlan, ReplayTarget } from "@/lib/deadletters/replay-contract";
import { MAX_ATTEMPTS } from "@/lib/deadletters/replay-headers";
import type { Target } from "@/lib/deadletters/replay-targets";

type Row = {
  fate: string;
  topic: string | null;
  partition: number | null;
  letters: number;
  oldest: Date;
  upTo: bigint;
};
export type Planned = Pick<ReplayPlan, "selected" | "toSend" | "targets" | "leftOut" | "blocked" | "upTo"> & {
  /** By target: the time of the oldest letter that would go there. */
  oldest: ReadonlyMap<string, Date>;
};

const WHY: Record<string, string> = {
  sent: "were replayed already",
  "under way": "are being replayed",
  unknown: "were replayed with an outcome that could not be found out: look at the target",
  limit: `came back ${MAX_ATTEMPTS} times: the limit`,
  "no origin": "do not say which topic they came from: name a target",
  "no target": "have a target that cannot be written",
};

/** What a replay of the selection would do: how many letters to which partitions, and which are left out, with why. */
export async function planReplay(choice: Choice, targets: readonly Target[]): Promise<Planned> {
  const open = targets.filter(({ problem }) => problem === null);
  const rows = await db().$queryRaw<Row[]>`
    SELECT fate, "targetTopic" AS topic, "targetPartition" AS partition, count(*)::int AS letters, min(at) AS oldest,
      max(seq) AS "upTo"
    FROM (${chosenLetters(choice, open)}) chosen
    GROUP BY fate, "targetTopic", "targetPartition" ORDER BY "targetTopic", "targetPartition" NULLS LAST`;
  const sum = (some: readonly Row[]) => some.reduce((total, { letters }) => total + letters, 0);
  const send = rows.filter(({ fate }) => fate === "send");
  const left = Map.groupBy(
    rows.filter(({ fate }) => fate !== "send"),
    ({ fate }) => fate,
  );
  const upTo = rows.reduce<bigint | null>((most, row) => (most === null || row.upTo > most ? row.upTo : most), null);
  return {
    selected: sum(rows),
    toSend: sum(send),
    targets: targets.map((target) =>
      targetView(
        target,
        send.filter(({ topic }) => topic === target.topic),
      ),
    ),
    leftOut: [...left].map(([fate, some]) => ({ why: WHY[fate] ?? fate, letters: sum(some) })),
    blocked: send.length > 0 ? null : (targets.find(({ problem }) => problem !== null)?.problem ?? nothing(rows)),
    upTo: upTo === null ? null : String(upTo),
    oldest: new Map(
      [...Map.groupBy(send, ({ topic }) => topic ?? "")].map(([topic, some]) => [
        topic,
        new Date(Math.min(...some.map(({ oldest }) => oldest.getTime()))),
      ]),
    ),
  };
}

const targetView = ({ topic, problem }: Target, rows: readonly Row[]): ReplayTarget => ({
  topic,
  letters: rows.reduce((total, { letters }) => total + letters, 0),
  partitions: rows.map(({ partition, letters }) => ({ partition, letters })),
  problem,
});

function nothing(rows: readonly Row[]): string {
  if (rows.length === 0) return "These letters are not in the index any more.";
  const fates = new Set(rows.map(({ fate }) => fate));
  const [only] = fates;
  return fates.size === 1 && only ? `Nothing to send: they ${WHY[only] ?? only}.` : "Nothing of it can be sent.";
}
