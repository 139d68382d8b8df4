import type { Unit } from "@/lib/format/quantity";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DURATIONS_MS = [
  ...[1, 2, 5, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 6, 12].map((hours) => hours * HOUR),
];

/** Round values from 0 to just above `max` for the axis, in steps that read well in the unit: 512 MiB, 15 m, 500. */
export function valueTicks(max: number, unit: Unit, most = 4): number[] {
  if (!(max > 0)) return [0, 1];
  const least = max / most;
  const step = stepFor(least, unit);
  const count = Math.max(1, Math.ceil(max / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

function stepFor(least: number, unit: Unit): number {
  if (unit === "bytes" || unit === "bytesPerSecond") return 2 ** Math.max(0, Math.ceil(Math.log2(least)));
  if (unit === "durationMs" && least > SECOND / 5) {
    const known = DURATIONS_MS.find((step) => step >= least);
    return known ?? Math.ceil(least / DAY) * DAY;
  }
  return decimalStep(least);
}

function decimalStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}
