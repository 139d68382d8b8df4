import { createHash } from "node:crypto";
import { normaliseMessage } from "@/lib/deadletters/normalise-message";

export type Failure = {
  exception: string | null;
  message: string | null;
  /** "class: message" of the innermost cause, where a stack trace tells. */
  innermost: string | null;
  stage: string | null;
};

const HEX_CHARS = 20;

/**
 * The name of a cause: the same for every letter that failed by the same exception, message, innermost cause and stage,
 * in any process and after any restart. `where` stands in when nothing of that is known, so that letters without a word
 * on why are grouped by their topic.
 */
export function fingerprintOf({ exception, message, innermost, stage }: Failure, where: string): string {
  const known = [
    exception ?? "",
    message === null ? "" : normaliseMessage(message),
    innermost === null ? "" : normaliseMessage(innermost),
    stage ?? "",
  ];
  const parts = known.every((part) => part === "") ? ["", "", "", "", where] : known;
  // JSON keeps the parts apart, whatever stands in them.
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, HEX_CHARS);
}
