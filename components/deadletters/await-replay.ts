import type { WriteResult } from "@/components/ui/write/plan";
import { getReplay, type ReplayView } from "@/lib/deadletters/replay-contract";
import { formatCount } from "@/lib/format/number";
import { call } from "@/lib/http/call";
import { ProblemError } from "@/lib/http/problem-error";
import { replayHref } from "./hrefs";

const LOOK_MS = 700;
const PATIENCE_MS = 10 * 60_000;
const TRIED_AGAIN_MS = 20_000;

/**
 * Looks after a replay until it has ended, and says what came of it. It runs in the background of the console, not here:
 * a page that is left or reloaded only stops looking.
 */
export async function awaitReplay(env: string, replay: string): Promise<WriteResult> {
  const begun = Date.now();
  for (;;) {
    const { replay: seen } = await call(getReplay, { params: { env, replay } });
    const waitedMs = Date.now() - begun;
    const stuck = seen.state === "waiting" && seen.problem !== null && waitedMs > TRIED_AGAIN_MS;
    if (seen.state === "failed" && seen.problem) throw new ProblemError(seen.problem);
    if (seen.state === "done" || seen.state === "failed" || stuck || waitedMs > PATIENCE_MS) return resultOf(env, seen);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function resultOf(
  env: string,
  { id, state, letters, sent, failed, unknown, targets, problem }: ReplayView,
): WriteResult {
  const href = replayHref(env, id);
  if (state === "waiting" || state === "running") {
    return {
      title: `${sent} of ${formatCount(letters, "letter")} sent, the rest follows`,
      detail: problem?.title ?? "",
      href,
    };
  }
  const left = failed + unknown;
  return {
    title: `${formatCount(sent, "letter")} sent to ${targets.length === 1 ? targets[0] : `${targets.length} topics`}`,
    ...(left > 0 ? { detail: `${formatCount(left, "letter")} not sent: the replay says why.` } : {}),
    href,
  };
}
