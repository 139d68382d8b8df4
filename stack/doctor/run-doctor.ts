import type { Settings } from "../settings.ts";
import { examine } from "./examine.ts";
import { errorWords } from "./failure-words.ts";
import { type Finding, isAbout } from "./finding.ts";
import type { Hop, Probe } from "./hops/hop.ts";
import { hops } from "./hops/hops.ts";
import { removeRow } from "./hops/insert-row.ts";
import { openProbe } from "./open-probe.ts";
import type { DoctorReport, HopResult } from "./report.ts";
import { runHop } from "./run-hop.ts";

/** Sends one row through the real path and says where it got stuck. Under a minute; at most two when something is broken. */
export async function runDoctor(settings: Settings, tell: (hop: HopResult) => void): Promise<DoctorReport> {
  const begun = performance.now();
  const findings = await examine(settings);
  const results: HopResult[] = [];
  const add = (result: HopResult) => {
    results.push(result);
    tell(result);
  };
  let probe: Probe | undefined;
  let cause: Finding[] = [];
  try {
    for (const [place, hop] of hops.entries()) {
      cause = findings.filter((finding) => isAbout(finding, hop.needs));
      // A system known to be broken is not waited for.
      if (cause.length > 0) add(brokenHop(hop, cause[0]?.seen ?? ""));
      else {
        try {
          probe ??= await openProbe(settings);
          const ran = await runHop(hop, probe, settings);
          add(ran.result);
          cause = ran.findings;
        } catch (error) {
          add(brokenHop(hop, errorWords(error)));
        }
      }
      if (results.at(-1)?.outcome !== "ok") {
        for (const { name, what } of hops.slice(place + 1))
          add({ name, what, outcome: "not tried", tookMs: 0, detail: "" });
        break;
      }
    }
  } finally {
    await closeProbe(probe);
  }
  const all = [...cause, ...findings.filter((finding) => !cause.some(({ seen }) => seen === finding.seen))];
  return {
    healthy: all.length === 0 && results.every(({ outcome }) => outcome === "ok"),
    tookMs: Math.round(performance.now() - begun),
    hops: results,
    findings: all,
    verdict: verdict(results, all),
  };
}

const brokenHop = ({ name, what }: Hop, detail: string): HopResult => ({
  name,
  what,
  outcome: "broken",
  tookMs: 0,
  detail,
});

function verdict(results: readonly HopResult[], findings: readonly Finding[]): string {
  const broken = results.find(({ outcome }) => outcome === "broken");
  if (broken !== undefined) return `Broken at "${broken.what}": ${broken.detail}`;
  const first = findings[0];
  return first === undefined ? "Everything flows." : `The path flows, but beside it: ${first.seen}`;
}

async function closeProbe(probe: Probe | undefined): Promise<void> {
  if (probe === undefined) return;
  await Promise.allSettled([removeRow(probe), probe.cdcTail.close(), probe.enrichedTail.close()]);
}
