import { useOverview } from "@/components/overview/use-overview";

const ROOM_OF: Readonly<Record<string, string>> = {
  topic: "topics",
  group: "groups",
  "dead-letters": "dead-letters",
  connector: "connect",
  table: "warehouse",
};

/** How many things need attention, by room: what has a room of its own there, and all of it under Overview. */
export function useAttentionCounts(env: string): Readonly<Record<string, number>> {
  const attention = useOverview(env).data?.attention ?? [];
  const counts: Record<string, number> = { overview: attention.length };
  for (const { kind } of attention) {
    const room = ROOM_OF[kind];
    if (room) counts[room] = (counts[room] ?? 0) + 1;
  }
  return counts;
}
