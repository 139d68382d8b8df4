import type { z } from "zod";
import type { Failure } from "@/lib/connectors/contract";
import { plainChain } from "@/lib/connectors/plain-cause";

const MAX_TRACE = 60_000;
const MAX_CAUSES = 20;

/** A Java stack trace as a chain of causes, the innermost first, with a sentence on it; null without a trace. */
export function readFailure(trace: string | null): z.input<typeof Failure> | null {
  if (trace === null || trace.trim() === "") return null;
  const causes = causesOf(trace);
  return { why: plainChain(causes), causes: causes.slice(0, MAX_CAUSES), trace: trace.slice(0, MAX_TRACE) };
}

// A cause may run over lines ("ERROR: …" and "Position: 13"); frames and "... 12 more" end it.
function causesOf(trace: string): string[] {
  const causes: string[] = [];
  let open = false;
  for (const line of trace.split("\n")) {
    const text = line.trim();
    if (text === "" || /^(at |\.\.\. \d+ )/.test(text)) {
      open = false;
    } else if (causes.length === 0 || text.startsWith("Caused by: ")) {
      causes.push(text.replace("Caused by: ", "").slice(0, 2_000));
      open = true;
    } else if (open) {
      causes.push(`${causes.pop()} ${text}`.slice(0, 2_000));
    }
  }
  return causes.toReversed();
}
