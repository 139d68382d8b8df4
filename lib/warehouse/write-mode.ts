import type { Table } from "@/lib/systems/iceberg/port";

type Mode = "append" | "upsert" | "overwrite";

/** How a table is written: upserts delete by equality, overwrites replace files or rows, appends only add. */
export function writeMode({ properties, snapshots, current }: Table): Mode | null {
  const deletesByKey = snapshots.some(({ totalEqualityDeletes }) => (totalEqualityDeletes ?? 0n) > 0n);
  if (properties["write.upsert.enabled"] === "true" || deletesByKey) return "upsert";
  // "replace" is compaction: the same rows in other files.
  const changes = snapshots.some(({ operation }) => operation === "overwrite" || operation === "delete");
  if (changes) return "overwrite";
  return current === null ? null : "append";
}
