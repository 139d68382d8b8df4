import { JobsSnapshot } from "@/lib/flink/jobs-snapshot";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";

/** Names of the Flink jobs of an environment by id, as last seen. */
export async function jobNames(environment: string): Promise<ReadonlyMap<string, string>> {
  const { body } = await readSnapshot(environment, "jobs", JobsSnapshot);
  return new Map((body?.jobs ?? []).map(({ id, name }) => [id, name]));
}
