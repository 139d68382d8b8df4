import { formatDuration } from "./duration";

/** In which zone the console writes clock times. */
export type Zone = "utc" | "local";

/** An instant as the console carries it: epoch milliseconds, or ISO text. */
export type Instant = number | string;

/** Epoch milliseconds of an instant, undefined when it is not one. */
export function toEpochMs(at: Instant): number | undefined {
  const ms = typeof at === "number" ? at : Date.parse(at);
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? ms : undefined;
}

/** "12 s ago", "in 5 m", "now" within two seconds either way (clocks differ by that much). */
export function formatRelative(atMs: number, nowMs: number): string {
  const distance = nowMs - atMs;
  if (Math.abs(distance) < 2_000) return "now";
  const text = coarse(Math.abs(distance));
  return distance > 0 ? `${text} ago` : `in ${text}`;
}

function coarse(ms: number): string {
  if (ms < 60_000) return `${Math.floor(ms / 1000)} s`;
  if (ms < 3_600_000) return `${Math.floor(ms / 60_000)} m`;
  if (ms < 86_400_000) return formatDuration(Math.floor(ms / 60_000) * 60_000);
  return `${Math.floor(ms / 86_400_000)} d`;
}

const pad = (value: number, size = 2) => String(value).padStart(size, "0");

function parts(atMs: number, zone: Zone) {
  const shift = zone === "utc" ? 0 : -new Date(atMs).getTimezoneOffset();
  const date = new Date(atMs + shift * 60_000);
  return {
    day: `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`,
    minute: `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`,
    second: pad(date.getUTCSeconds()),
    ms: pad(date.getUTCMilliseconds(), 3),
    offset: zone === "utc" ? "UTC" : formatOffset(shift),
  };
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Every digit, with the zone: "2026-11-23 21:14:03.123 UTC" or "… +01:00". */
export function formatInstant(atMs: number, zone: Zone): string {
  const p = parts(atMs, zone);
  return `${p.day} ${p.minute}:${p.second}.${p.ms} ${p.offset}`;
}

/** A clock time for a sentence: "21:14" today, "2026-11-22 21:14" on any other day. */
export function formatClock(atMs: number, zone: Zone, nowMs: number): string {
  const p = parts(atMs, zone);
  return p.day === parts(nowMs, zone).day ? p.minute : `${p.day} ${p.minute}`;
}

/** A clock time with seconds, for axes and record lists: "21:14:03". */
export function formatClockSeconds(atMs: number, zone: Zone): string {
  const p = parts(atMs, zone);
  return `${p.minute}:${p.second}`;
}
