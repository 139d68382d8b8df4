import { z } from "zod";
import { EnvParam, endpoint } from "@/lib/http/endpoint";
import { Problem } from "@/lib/http/problem";
import { SNAPSHOT_KINDS } from "@/lib/snapshots/kinds";

/** How old a figure is and whether its system answers: part of every reply that comes from a snapshot. */
export const Freshness = z.object({
  /** When the system was last seen whole (ISO); null when it never was. */
  at: z.string().nullable(),
  version: z.string(),
  intervalMs: z.number(),
  tookMs: z.number(),
  failingSince: z.string().nullable(),
  problem: Problem.nullable(),
});
export type Freshness = z.infer<typeof Freshness>;

/** Event stream of an environment: `snapshot` events name the kind that has a new version or a new failure. */
export const environmentEvents = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/events",
  summary: "News of an environment's snapshots, as server-sent events",
  can: "overview.read",
  params: z.object({ env: EnvParam }),
  response: z.object({ kind: z.enum(SNAPSHOT_KINDS) }),
  replies: "event-stream",
});
