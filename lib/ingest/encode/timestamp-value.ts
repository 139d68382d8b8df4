import { NotAsSchema } from "@/lib/ingest/encode/encoder";

const RFC3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/i;

/** A google.protobuf.Timestamp of its JSON form, to the nanosecond. */
export function timestampValue(text: string, path: string): { seconds: number; nanos: number } {
  const [, time, fraction = "", zone] = RFC3339.exec(text) ?? [];
  const ms = time === undefined ? Number.NaN : Date.parse(`${time}${zone}`);
  if (Number.isNaN(ms)) throw new NotAsSchema(path, "has to be a time such as 2026-01-31T09:30:00.5Z");
  return { seconds: ms / 1_000, nanos: Number(fraction.padEnd(9, "0")) };
}
