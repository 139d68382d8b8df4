import type { Plan } from "@/components/ui/write/plan";
import type { ReplayPlan, ReplayTarget } from "@/lib/deadletters/replay-contract";
import { formatCount } from "@/lib/format/number";

const SHOWN_PARTITIONS = 12;

/** What a replay would do as the write dialog shows it: a line a target, and what is left out with why. */
export function planOfReplay(plan: ReplayPlan): Plan {
  const out = plan.leftOut.map(({ why, letters }) => `${formatCount(letters, "letter")} left out: they ${why}.`);
  const problems = plan.targets.flatMap(({ problem }) => problem ?? []);
  return {
    changes: plan.targets
      .filter(({ letters }) => letters > 0)
      .map((target) => ({
        what: target.topic,
        from: "as it is",
        to: `${formatCount(target.letters, "letter")} more: ${partitionsText(target)}`,
      })),
    touches: [...out, ...(plan.blocked ? [] : problems), ...plan.touches],
    ...(plan.blocked ? { blocked: plan.blocked } : {}),
  };
}

function partitionsText({ partitions }: ReplayTarget): string {
  const shown = partitions
    .slice(0, SHOWN_PARTITIONS)
    .map(({ partition, letters }) =>
      partition === null ? `${letters} by key` : `${letters} to partition ${partition}`,
    );
  const rest = partitions.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} partitions more`] : [])].join(", ");
}
