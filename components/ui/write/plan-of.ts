import type { Plan } from "./plan";

/** What a reply to a preview holds, whatever it is a preview of. Null: there is none. */
type PlanReply = {
  changes: readonly { what: string; from: string | null; to: string | null }[];
  touches: string[];
  blocked: string | null;
};

/** A plan of the server as the write dialog shows it. `typedName`: the name that has to be typed, where something is lost. */
export function planOf({ changes, touches, blocked }: PlanReply, typedName?: string): Plan {
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
