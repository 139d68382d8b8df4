import { join } from "node:path";
import { type JobName, readJob } from "./jobs.ts";

/** Where a job keeps its checkpoints. A changed script gets a folder of its own: its state would not fit. */
export const jobFolder = (checkpointsDir: string, name: JobName): string =>
  join(checkpointsDir, `${name}-${readJob(name).version}`);
