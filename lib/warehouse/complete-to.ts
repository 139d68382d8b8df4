import type { Snapshot } from "@/lib/systems/iceberg/port";

/**
 * Up to which time all records are in a table, where the writer of a snapshot says so: Iceberg's Connect sink does (the
 * least of its tasks' newest record times), Flink does when it is given a watermark column. ISO; null where none does.
 */
export function completeTo(snapshot: Pick<Snapshot, "summary"> | null): string | null {
  const { summary = {} } = snapshot ?? {};
  const connect = summary["kafka.connect.valid-through-ts"];
  if (connect !== undefined) return isoOf(Date.parse(connect));
  const watermark = summary["flink.watermark"] ?? summary["iceberg.flink.watermark"];
  return watermark === undefined ? null : isoOf(Number(watermark));
}

const isoOf = (ms: number): string | null => (Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : null);
