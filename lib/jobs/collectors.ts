import type { Collector } from "@/lib/jobs/collector";

/** Everything that is collected of an environment. */
export const COLLECTORS: readonly Collector[] = [];
