import { setTimeout as sleep } from "node:timers/promises";
import type { Settings } from "../settings.ts";
import { examine } from "./examine.ts";
import { errorWords } from "./failure-words.ts";
import { type Finding, isAbout } from "./finding.ts";
import type { Hop, Probe } from "./hops/hop.ts";
import type { HopResult } from "./report.ts";

const firstLookMs = 4_000;
const nextLookMs = 3_000;

/** Runs one hop while looking, every few seconds, at the systems it needs: a broken one ends the wait. */
export async function runHop(
  hop: Hop,
  probe: Probe,
  settings: Settings,
): Promise<{ result: HopResult; findings: Finding[] }> {
  const begun = performance.now();
  const stop = new AbortController();
  const timedOut = AbortSignal.timeout(hop.timeoutMs);
  const signal = AbortSignal.any([stop.signal, timedOut]);
  const watching = watch(hop, settings, signal).then((findings) => {
    if (findings.length > 0) stop.abort();
    return findings;
  });
  const result = (outcome: HopResult["outcome"], detail: string): HopResult => ({
    name: hop.name,
    what: hop.what,
    outcome,
    tookMs: Math.round(performance.now() - begun),
    detail,
  });
  try {
    const found = await hop.run(probe, signal);
    return { result: result("ok", found), findings: [] };
  } catch (error) {
    const seen = stop.signal.aborted ? await watching : [];
    const findings = seen.length > 0 ? seen : (await examine(settings)).filter((one) => isAbout(one, hop.needs));
    const reason = timedOut.aborted
      ? `nothing came in ${hop.timeoutMs / 1_000} s; likely, ${hop.suspicion}`
      : errorWords(error);
    return { result: result("broken", findings[0]?.seen ?? reason), findings };
  } finally {
    stop.abort();
  }
}

/** What is wrong with the systems of a hop, once two looks in a row agree: one alone may have met a restart. */
async function watch(hop: Hop, settings: Settings, signal: AbortSignal): Promise<Finding[]> {
  let before = false;
  for (let waitMs = firstLookMs; ; waitMs = nextLookMs) {
    await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return [];
    const findings = (await examine(settings)).filter((one) => isAbout(one, hop.needs));
    if (findings.length > 0 && before) return findings;
    before = findings.length > 0;
  }
}
