/** What can be at fault, in the names that `npm run status` uses too. */
export type SystemName =
  | "postgres"
  | "kafka"
  | "registry"
  | "connect"
  | "flink-jobmanager"
  | "flink-taskmanager"
  | "sql-gateway"
  | "console"
  | "demo-clients"
  | "demo-streams";

/** One thing that is wrong. */
export type Finding = {
  system: SystemName;
  /** The connector or job, when it is not the whole system. */
  part?: string;
  /** What was seen, one sentence. */
  seen: string;
  /** What to do about it, one sentence. */
  advice: string;
};

export const isAbout = (finding: Finding, needs: readonly string[]): boolean =>
  needs.includes(finding.part === undefined ? finding.system : `${finding.system}/${finding.part}`);
