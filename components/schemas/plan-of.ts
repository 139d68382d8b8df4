import type { Plan } from "@/components/ui/write/plan";
import type { SubjectPlan } from "@/lib/schemas/write-contract";

/** A plan of the server as the write dialog shows it. `typedName`: the name that has to be typed, where something is lost. */
export function planOf({ changes, touches, blocked }: SubjectPlan, typedName?: string): Plan {
  return {
    changes: changes.map(({ what, from, to }) => ({
      what,
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
    })),
    touches,
    ...(blocked === null ? {} : { blocked }),
    ...(typedName === undefined ? {} : { typedName }),
  };
}
