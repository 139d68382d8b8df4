import { z } from "zod";
import { AuditId } from "@/lib/audit/audit-id";
import { GroupSeen } from "@/lib/groups/groups-snapshot";
import { EnvParam, endpoint, Int64 } from "@/lib/http/endpoint";
import { Freshness } from "@/lib/snapshots/contract";

const Params = z.object({ env: EnvParam, group: z.string().min(1).max(1_000) });

export const listGroups = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/groups",
  summary: "Groups with their lag in records and seconds, from the snapshot",
  can: "groups.read",
  params: z.object({ env: EnvParam }),
  response: z.object({ freshness: Freshness, groups: z.array(GroupSeen).nullable(), problems: z.array(z.string()) }),
});

export const PartitionLagView = z.object({
  topic: z.string(),
  partition: z.number(),
  /** Null: never committed. */
  committed: Int64.nullable(),
  begin: Int64.nullable(),
  end: Int64.nullable(),
  lag: Int64.nullable(),
  lagSeconds: z.number().nullable(),
  member: z.string().nullable(),
});
export type PartitionLagView = z.infer<typeof PartitionLagView>;
export const MemberView = z.object({
  id: z.string(),
  instanceId: z.string().nullable(),
  clientId: z.string(),
  host: z.string(),
  partitions: z.number(),
  topics: z.array(z.string()),
});
export type MemberView = z.infer<typeof MemberView>;

export const getGroup = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/groups/:group",
  summary: "A group's members and its lag by partition, asked now",
  can: "groups.read",
  resource: "group",
  params: Params,
  response: z.object({
    at: z.string(),
    id: z.string(),
    type: z.string(),
    state: z.string(),
    protocol: z.string(),
    members: z.array(MemberView).nullable(),
    partitions: z.array(PartitionLagView),
    problems: z.array(z.string()),
  }),
});

export const listLagHistory = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/groups/:group/lag",
  summary: "A group's lag over time, by topic",
  can: "groups.read",
  resource: "group",
  params: Params,
  query: z.object({ fromMs: z.coerce.number().int(), toMs: z.coerce.number().int() }),
  response: z.object({
    intervalMs: z.number(),
    series: z.array(
      z.object({
        topic: z.string(),
        points: z.array(z.object({ atMs: z.number(), lag: Int64, lagSeconds: z.number().nullable() })),
      }),
    ),
    resets: z.array(z.object({ atMs: z.number(), by: z.string() })),
  }),
});

export const ResetTo = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("earliest") }),
  z.object({ kind: z.literal("latest") }),
  z.object({ kind: z.literal("time"), at: z.iso.datetime({ offset: true }) }),
  z.object({ kind: z.literal("offset"), offset: Int64 }),
  /** Records forward, or back when negative. */
  z.object({ kind: z.literal("shift"), by: Int64 }),
]);
export type ResetTo = z.infer<typeof ResetTo>;

export const OffsetMoveView = z.object({
  topic: z.string(),
  partition: z.number(),
  from: Int64.nullable(),
  to: Int64,
  /** Records that will be read again (negative) or left out (positive). */
  records: Int64,
  /** What was asked for lay outside of the log and was moved to its border. */
  clamped: z.boolean(),
});
export type OffsetMoveView = z.infer<typeof OffsetMoveView>;

const ResetReply = z.object({
  moves: z.array(OffsetMoveView),
  /** Why it cannot be applied now. */
  blocked: z.string().nullable(),
  applied: z.boolean(),
  auditId: AuditId.nullable(),
});
export const resetOffsets = endpoint({
  method: "POST",
  path: "/api/v1/environments/:env/groups/:group/offsets",
  summary: "Move the committed offsets of a stopped group, or preview it",
  can: "groups.reset",
  resource: "group",
  params: Params,
  body: z.object({
    to: ResetTo,
    topic: z.string().min(1).max(249),
    /** All of the topic by default. */
    partitions: z.array(z.number().int().min(0)).max(10_000).optional(),
    dryRun: z.boolean(),
  }),
  response: ResetReply,
});
export const undoReset = endpoint({
  method: "POST",
  path: "/api/v1/environments/:env/groups/:group/offsets/undo",
  summary: "Take a reset back: commit the offsets that stood before it",
  can: "groups.reset",
  resource: "group",
  params: Params,
  body: z.object({ auditId: AuditId, dryRun: z.boolean() }),
  response: ResetReply,
});
export const deleteGroup = endpoint({
  method: "DELETE",
  path: "/api/v1/environments/:env/groups/:group",
  summary: "Delete a group without members, with its offsets",
  can: "groups.delete",
  resource: "group",
  params: Params,
  body: z.object({ typedName: z.string() }),
  response: z.object({ auditId: AuditId }),
});
