import { EnvParam } from "@/lib/http/endpoint";

// First parts of addresses that are not an environment's: each folder of app/ that is no group.
export const TAKEN: readonly string[] = ["api", "docs", "environments", "topics", "sign-in", "metrics"];

/** The slug of a new environment: one that no address of the console's own begins with. */
export const NewEnvironmentId = EnvParam.refine((id) => !TAKEN.includes(id), "is an address of the console's own");
