/** Who committed a snapshot, as far as its summary says. */
export type Writer = { kind: "connector" | "job" | "engine"; name: string };

/** `jobs` are names of Flink jobs by id; Iceberg writes only the id. Null when the summary names nobody. */
export function writerOf(summary: Readonly<Record<string, string>>, jobs: ReadonlyMap<string, string>): Writer | null {
  // The task that commits for all: the connector's name and a number.
  const task = summary["kafka.connect.task-id"];
  if (task) return { kind: "connector", name: task.replace(/-\d+$/, "") };
  const job = summary["flink.job-id"];
  if (job) return { kind: "job", name: jobs.get(job) ?? job };
  const engine = summary["engine-name"] ?? (summary["spark.app.id"] ? "spark" : undefined);
  if (engine) return { kind: "engine", name: [engine, summary["engine-version"]].filter(Boolean).join(" ") };
  return null;
}
