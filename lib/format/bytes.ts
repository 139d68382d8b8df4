import { approximate, type Numeric } from "./decimal";
import { scaleStep, threeDigits, UNKNOWN } from "./number";

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"] as const;

/** Bytes in powers of 1,024: "512 B", "340 MiB". The exact form is `formatExact(bytes)` and "B". */
export function formatBytes(bytes: Numeric): string {
  const number = approximate(bytes);
  if (!Number.isFinite(number)) return UNKNOWN;
  const step = scaleStep(Math.abs(number), 1024, UNITS.length - 1);
  return `${threeDigits(number / 1024 ** step)} ${UNITS[step] ?? "B"}`;
}
