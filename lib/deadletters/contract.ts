import { z } from "zod";
import { AuditId } from "@/lib/audit/audit-id";
import { EnvParam, endpoint, Int64 } from "@/lib/http/endpoint";
import { Freshness } from "@/lib/snapshots/contract";

const TopicName = z.string().min(1).max(249);
export const Fingerprint = z.string().regex(/^[0-9a-f]{20}$/, "wants the fingerprint of a cause");
export const LetterRef = z.object({ topic: TopicName, partition: z.coerce.number().int().min(0), offset: Int64 });
export type LetterRef = z.infer<typeof LetterRef>;

/** Hours that a trend goes back, one value each, the oldest first. */
export const TREND_HOURS = 24;

export const Cause = z.object({
  fingerprint: Fingerprint,
  exception: z.string().nullable(),
  /** Numbers, ids and quoted values taken out. */
  message: z.string().nullable(),
  /** The innermost cause of the stack trace, where it tells more. */
  innermost: z.string().nullable(),
  stage: z.string().nullable(),
  /** In plain words. */
  reason: z.string(),
  topics: z.array(z.string()),
  /** Letters in the index now. */
  letters: z.number(),
  /** Letters ever indexed: retention and the size of the index take some away. */
  seen: Int64,
  firstAt: z.string(),
  lastAt: z.string(),
  /** When Kafka may delete the first of them; null where it keeps them or it is not known. */
  deletedFrom: z.string().nullable(),
  trend: z.array(z.number()),
});
export type Cause = z.infer<typeof Cause>;

export const LEDGER_STATES = ["intent", "sending", "sent", "failed", "unknown"] as const;
export const LedgerState = z.enum(LEDGER_STATES);
export type LedgerState = z.infer<typeof LedgerState>;

/** What a replay did with a letter. */
export const LedgerEntry = z.object({
  replay: z.string(),
  attempt: z.number(),
  state: LedgerState,
  targetTopic: z.string(),
  targetPartition: z.number().nullable(),
  targetOffset: Int64.nullable(),
  problem: z.string().nullable(),
  at: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const Letter = z.object({
  topic: z.string(),
  partition: z.number(),
  offset: Int64,
  /** The record's own time (ISO). */
  at: z.string(),
  fingerprint: Fingerprint,
  family: z.string().nullable(),
  exception: z.string().nullable(),
  message: z.string().nullable(),
  by: z.string().nullable(),
  originTopic: z.string().nullable(),
  originPartition: z.number().nullable(),
  originOffset: Int64.nullable(),
  key: z.string().nullable(),
  sizeBytes: z.number(),
  /** How often it was replayed before it came here. */
  attempt: z.number(),
  /** The replay it came back from. */
  cameFrom: z.string().nullable(),
  /** What was done with it; null: nothing yet. */
  done: LedgerEntry.nullable(),
});
export type Letter = z.infer<typeof Letter>;

export const WatchedTopic = z.object({
  topic: z.string(),
  watched: z.boolean(),
  foundBy: z.enum(["connector", "name", "headers", "hand"]),
  /** How it was recognised, as a sentence. */
  how: z.string(),
  letters: z.number(),
  /** Offsets that are not indexed yet. */
  behind: Int64,
  /** Offsets older than what was indexed, since the index takes only the newest of a topic. */
  older: Int64,
  oldestAt: z.string().nullable(),
  lastAt: z.string().nullable(),
  retentionMs: Int64.nullable(),
  deletedFrom: z.string().nullable(),
  problem: z.string().nullable(),
});
export type WatchedTopic = z.infer<typeof WatchedTopic>;

const Env = z.object({ env: EnvParam });

export const listCauses = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/dead-letters/causes",
  summary: "Dead letters grouped by what went wrong, the largest group first",
  can: "deadletters.read",
  params: Env,
  query: z.object({ topic: TopicName.optional() }),
  response: z.object({
    freshness: Freshness,
    causes: z.array(Cause),
    topics: z.array(WatchedTopic),
    /** The index keeps as many letters of an environment at most. */
    maxLetters: z.number(),
    maxAttempts: z.number(),
  }),
});

export const listLetters = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/dead-letters/letters",
  summary: "Dead letters from the index, the newest first",
  can: "deadletters.read",
  params: Env,
  query: z.object({
    cause: Fingerprint.optional(),
    topic: TopicName.optional(),
    /** `next` of the page before. */
    after: z
      .string()
      .regex(/^\d{1,16}:\d{1,19}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  response: z.object({ letters: z.array(Letter), next: z.string().nullable() }),
});

export const getLetter = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/dead-letters/letters/:topic/:partition/:offset",
  summary: "One dead letter: why it is here in plain words, and what was done with it",
  can: "deadletters.read",
  resource: "topic",
  params: Env.extend(LetterRef.shape),
  response: z.object({
    letter: Letter,
    stage: z.string().nullable(),
    reason: z.string(),
    helps: z.string(),
    history: z.array(LedgerEntry),
  }),
});

export const watchTopic = endpoint({
  method: "PUT",
  path: "/api/v1/environments/:env/dead-letters/topics/:topic",
  summary: "Take a topic for one of dead letters, or stop doing so; or preview it",
  can: "deadletters.watch",
  resource: "topic",
  params: Env.extend({ topic: TopicName }),
  body: z.object({ watched: z.boolean(), dryRun: z.boolean() }),
  response: z.object({
    changes: z.array(z.object({ what: z.string(), from: z.string(), to: z.string() })),
    touches: z.array(z.string()),
    applied: z.boolean(),
    auditId: AuditId.nullable(),
  }),
});
