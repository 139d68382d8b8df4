import type { Finding } from "./finding.ts";
import type { Hop } from "./hops/hop.ts";

export type HopResult = {
  name: Hop["name"];
  what: string;
  outcome: "ok" | "broken" | "not tried";
  tookMs: number;
  /** What was found; for a broken hop, why. */
  detail: string;
};

export type DoctorReport = {
  healthy: boolean;
  tookMs: number;
  hops: HopResult[];
  /** Everything seen to be wrong, the cause of the broken hop first. */
  findings: Finding[];
  /** One sentence. */
  verdict: string;
};

const marks = { ok: "✓", broken: "✗", "not tried": "–" } as const;

export function hopLine({ outcome, what, tookMs, detail }: HopResult): string {
  const time = outcome === "not tried" ? "" : `${(tookMs / 1_000).toFixed(1)} s`;
  return `${marks[outcome]} ${what.padEnd(62)} ${time.padStart(7)}  ${outcome === "not tried" ? "not tried" : detail}`;
}

export function findingLines(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ seen, advice }) => [`  ${seen}`, `    → ${advice}`]);
}
