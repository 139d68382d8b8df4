import { z } from "zod";
import { AuditId } from "@/lib/audit/audit-id";
import { Fingerprint, LetterRef } from "@/lib/deadletters/contract";
import { EnvParam, endpoint, Int64 } from "@/lib/http/endpoint";
import { Problem } from "@/lib/http/problem";

const Env = z.object({ env: EnvParam });
const ReplayId = z.uuid();

/** `upTo` freezes a cause as it was looked at: letters that were indexed later are left out. */
export const Selection = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("letters"), letters: z.array(LetterRef).min(1).max(1_000) }),
  z.object({
    kind: z.literal("cause"),
    cause: Fingerprint,
    topic: z.string().min(1).max(249).optional(),
    upTo: Int64.optional(),
  }),
]);
export type Selection = z.infer<typeof Selection>;

const ReplayTarget = z.object({
  topic: z.string(),
  letters: z.number(),
  /** Null: chosen by the record's key. */
  partitions: z.array(z.object({ partition: z.number().nullable(), letters: z.number() })),
  /** Why nothing can be sent there. */
  problem: z.string().nullable(),
});
export type ReplayTarget = z.infer<typeof ReplayTarget>;

export const startReplay = endpoint({
  method: "POST",
  path: "/api/v1/environments/:env/dead-letters/replays",
  summary: "Send dead letters again, each once, or preview it",
  can: "deadletters.replay",
  params: Env,
  body: z.object({
    selection: Selection,
    /** Null: each to the topic it came from. */
    target: z.string().min(1).max(249).nullable(),
    /** What becomes of the headers that tell of the failure. */
    failureHeaders: z.enum(["keep", "drop"]),
    dryRun: z.boolean(),
  }),
  response: z.object({
    selected: z.number(),
    toSend: z.number(),
    targets: z.array(ReplayTarget),
    leftOut: z.array(z.object({ why: z.string(), letters: z.number() })),
    /** Whom it reaches and what to know before. */
    touches: z.array(z.string()),
    blocked: z.string().nullable(),
    upTo: Int64.nullable(),
    replay: ReplayId.nullable(),
    auditId: AuditId.nullable(),
  }),
});
export type ReplayPlan = z.infer<typeof startReplay.response>;

export const ReplayView = z.object({
  id: ReplayId,
  createdAt: z.string(),
  createdBy: z.string(),
  about: z.string(),
  failureHeaders: z.enum(["keep", "drop"]),
  /** "waiting" also stands for one that is tried again; `problem` then says why. */
  state: z.enum(["waiting", "running", "done", "failed"]),
  problem: Problem.nullable(),
  targets: z.array(z.string()),
  letters: z.number(),
  sent: z.number(),
  failed: z.number(),
  /** Sent or not: it could not be found out. */
  unknown: z.number(),
  /** Letters that came to a dead letter topic again after this replay, as far as the index knows. */
  cameBack: z.number(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type ReplayView = z.infer<typeof ReplayView>;

export const listReplays = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/dead-letters/replays",
  summary: "Replays, the newest first",
  can: "deadletters.read",
  params: Env,
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
  response: z.object({ replays: z.array(ReplayView) }),
});

export const getReplay = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/dead-letters/replays/:replay",
  summary: "One replay: how far it is and what came of it",
  can: "deadletters.read",
  params: Env.extend({ replay: ReplayId }),
  response: z.object({
    replay: ReplayView,
    /** The first letters that failed, with why. */
    failures: z.array(z.object({ letter: LetterRef, problem: z.string() })),
  }),
});
