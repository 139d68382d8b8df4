import { httpJson } from "../http-json.ts";

type Checkpoints = { latest?: { completed?: { external_path?: string } | null } };

/** Where the newest checkpoint of a running job lies; undefined before its first. */
export async function lastCheckpointPath(flinkUrl: string, jobId: string): Promise<string | undefined> {
  const { latest } = (await httpJson(`${flinkUrl}/jobs/${jobId}/checkpoints`)) as Checkpoints;
  return latest?.completed?.external_path ?? undefined;
}
