import type { TopicSeen } from "@/lib/topics/topics-snapshot";

type Partition = { leader: number; replicas: readonly number[]; isr: readonly number[] };
type Health = Pick<TopicSeen, "underReplicated" | "belowMinIsr" | "offline" | "state" | "word">;

/** How whole a topic is, in the worst word that holds. Without a known `minIsr` nothing counts as below it. */
export function topicState(partitions: readonly Partition[], minIsr: number | null): Health {
  const offline = partitions.filter(({ leader }) => leader < 0).length;
  const underReplicated = partitions.filter(({ isr, replicas }) => isr.length < replicas.length).length;
  // A minimum above the replication factor can never be met; the broker then refuses every write with acks=all.
  const belowMinIsr = minIsr === null ? 0 : partitions.filter(({ isr }) => isr.length < minIsr).length;
  const counts = { underReplicated, belowMinIsr, offline };
  if (offline > 0) return { ...counts, state: "failed", word: "without leader" };
  if (belowMinIsr > 0) return { ...counts, state: "degraded", word: "below minimum in sync" };
  if (underReplicated > 0) return { ...counts, state: "degraded", word: "under-replicated" };
  return { ...counts, state: "healthy", word: "healthy" };
}
