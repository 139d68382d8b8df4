import type { Freshness } from "@/lib/snapshots/contract";

/** What a system that failed does, after its name: silence and an answer that says no are not the same. */
export function failureWords({ problem }: Freshness): string {
  if (problem === null || problem.code === "unreachable" || problem.code === "timeout") return "does not answer";
  return problem.code === "refused" ? "refuses the console" : "answers with an error";
}
