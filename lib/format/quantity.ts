import { formatBytes } from "./bytes";
import type { Numeric } from "./decimal";
import { formatDuration } from "./duration";
import { formatExact, formatPercent, formatShort, UNKNOWN } from "./number";

/** What a figure counts. `perSecond` and `bytesPerSecond` are rates, `durationMs` milliseconds, `share` 0 to 1. */
export type Unit = "count" | "bytes" | "perSecond" | "bytesPerSecond" | "durationMs" | "share";

/** Short form of any quantity, as figures, cells and axes show it; unknown is "–". */
export function formatQuantity(value: Numeric | null | undefined, unit: Unit): string {
  if (value === null || value === undefined) return UNKNOWN;
  if (unit === "bytes") return formatBytes(value);
  if (unit === "durationMs") return formatDuration(value);
  if (unit === "share") return formatPercent(Number(value));
  const short = unit === "bytesPerSecond" ? formatBytes(value) : formatShort(value);
  return unit === "count" || short === UNKNOWN ? short : `${short} /s`;
}

/** Every digit, with the unit written out, for the title and for copying. */
export function formatExactQuantity(value: Numeric | null | undefined, unit: Unit): string {
  if (value === null || value === undefined) return "not known";
  const exact = formatExact(value);
  const names: Record<Unit, string> = {
    count: "",
    bytes: " bytes",
    perSecond: " per second",
    bytesPerSecond: " bytes per second",
    durationMs: " ms",
    share: "",
  };
  return `${exact}${names[unit]}`;
}
