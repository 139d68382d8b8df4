import { z } from "zod";
import { Int64 } from "@/lib/http/endpoint";

/** A group's lag on one topic. Seconds are null when the time of the next record to read is not known. */
export const TopicLag = z.object({
  topic: z.string(),
  partitions: z.number(),
  /** Partitions with a committed offset; the others were never read, or their commits have expired. */
  committed: z.number(),
  lag: Int64,
  lagSeconds: z.number().nullable(),
});
export type TopicLag = z.infer<typeof TopicLag>;

export const GroupSeen = z.object({
  id: z.string(),
  type: z.string(),
  /** As the broker says it: Stable, Empty, PreparingRebalance, … */
  state: z.string(),
  protocolType: z.string(),
  coordinator: z.number(),
  /** Null where the broker does not show them. */
  members: z.number().nullable(),
  topics: z.array(TopicLag),
  lag: Int64,
  lagSeconds: z.number().nullable(),
  /** Change of the lag in records a second since the look before; positive: falling behind. */
  lagPerSecond: z.number().nullable(),
  /** When its committed offsets were last seen to move (ISO); null while they have not been since the collector started. */
  movedAt: z.string().nullable(),
  /** Why part of this line is not known. */
  problem: z.string().nullable(),
});
export type GroupSeen = z.infer<typeof GroupSeen>;

export const GroupsSnapshot = z.object({ groups: z.array(GroupSeen), problems: z.array(z.string()) });
export type GroupsSnapshot = z.infer<typeof GroupsSnapshot>;
