import { approximate, type Numeric } from "./decimal";
import { threeDigits, UNKNOWN } from "./number";

const UNITS = [
  { name: "d", ms: 86_400_000 },
  { name: "h", ms: 3_600_000 },
  { name: "m", ms: 60_000 },
  { name: "s", ms: 1_000 },
] as const;

/** A length of time in its two largest units: "840 ms", "3.2 s", "2 m 14 s", "3 d 4 h". Input in milliseconds. */
export function formatDuration(durationMs: Numeric): string {
  const value = approximate(durationMs);
  if (!Number.isFinite(value)) return UNKNOWN;
  const sign = value < 0 ? "-" : "";
  const ms = Math.abs(value);
  if (ms === 0) return "0 s";
  if (ms < 999.5) return `${sign}${threeDigits(ms)} ms`;
  if (ms < 9_950) return `${sign}${Number((ms / 1000).toFixed(1))} s`;
  return sign + twoUnits(ms);
}

function twoUnits(ms: number): string {
  const index = UNITS.findIndex((unit) => ms >= unit.ms);
  const major = UNITS[index];
  const minor = UNITS[index + 1];
  if (!major || !minor) return `${Math.min(59, Math.round(ms / 1000))} s`;
  const inMinor = Math.round(ms / minor.ms);
  const ratio = major.ms / minor.ms;
  const whole = Math.floor(inMinor / ratio);
  const rest = inMinor % ratio;
  const larger = UNITS[index - 1];
  // Rounding the smaller unit may fill the larger one: 59 m 59.9 s is 1 h, not 60 m.
  if (larger && whole * major.ms >= larger.ms) return `1 ${larger.name}`;
  return rest === 0 ? `${whole} ${major.name}` : `${whole} ${major.name} ${rest} ${minor.name}`;
}
