import { formatDuration } from "@/lib/format/duration";
import { formatQuantity } from "@/lib/format/quantity";

type Change = { name: string; from: string | null; to: string | null };

/** What a change of configuration does to records and clients, in sentences; for the plan, before it is done. */
export function configWarnings(changes: readonly Change[], replication: number): string[] {
  return changes.flatMap(({ name, from, to }) => {
    if (to === null || to === from) return [];
    if (name === "retention.ms" && lower(from, to)) {
      return [`Records older than ${formatDuration(Number(to))} are deleted with the next clean-up.`];
    }
    if (name === "retention.bytes" && lower(from, to)) {
      return [
        `Each partition keeps ${formatQuantity(to, "bytes")}; older segments are deleted with the next clean-up.`,
      ];
    }
    if (name === "cleanup.policy" && to.includes("compact") && !from?.includes("compact")) {
      return ["Only the newest record of each key is kept; records without a key are refused from now on."];
    }
    if (name === "cleanup.policy" && to.includes("delete") && !from?.includes("delete")) {
      return ["Records past the retention are deleted, the newest of a key too."];
    }
    if (name === "min.insync.replicas" && Number(to) > replication) {
      return [
        `${to} replicas can never be in sync with a replication factor of ${replication}: writes with acks=all fail.`,
      ];
    }
    if (name === "max.message.bytes" && lower(from, to)) return ["Producers of larger records are refused."];
    return [];
  });
}

// -1 is without limit, so it is the largest.
function lower(from: string | null, to: string): boolean {
  if (!/^-?\d+$/.test(to) || to === "-1") return false;
  if (from === null || from === "-1" || !/^-?\d+$/.test(from)) return true;
  return BigInt(to) < BigInt(from);
}
