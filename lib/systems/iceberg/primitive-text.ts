const DAY_MS = 86_400_000n;

/**
 * A value of a primitive type as text, from how Parquet and Avro store it: whole numbers and decimals with every digit,
 * times in ISO with microseconds, bytes as hex.
 */
export function primitiveText(value: unknown, type: string): string {
  if (value instanceof Uint8Array) return bytesText(value, type);
  if (typeof value !== "bigint" && typeof value !== "number") return String(value);
  if (type === "float" || type === "double") return Object.is(value, -0) ? "-0" : String(value);
  if (type.startsWith("decimal")) return decimalText(BigInt(value), scaleOf(type));
  if (type === "date") return dateText(BigInt(value));
  if (type === "time") return clockText(BigInt(value), 6);
  if (type === "timestamp" || type === "timestamptz") return instantText(BigInt(value), 6, type.endsWith("tz"));
  if (type === "timestamp_ns" || type === "timestamptz_ns") return instantText(BigInt(value), 9, type.includes("tz"));
  return String(value);
}

function bytesText(bytes: Uint8Array, type: string): string {
  const hex = () => Buffer.from(bytes).toString("hex");
  if (type.startsWith("decimal")) return decimalText(signed(bytes), scaleOf(type));
  if (type === "uuid") return hex().replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  if (type === "string") return Buffer.from(bytes).toString("utf8");
  return `0x${hex()}`;
}

const signed = (bytes: Uint8Array): bigint =>
  bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString("hex")}`));
const scaleOf = (type: string): number => Number(/,\s*(\d+)/.exec(type)?.[1] ?? 0);

function decimalText(unscaled: bigint, scale: number): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const sign = unscaled < 0n ? "-" : "";
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function instantText(value: bigint, digits: number, zoned: boolean): string {
  const dayUnits = DAY_MS * 10n ** BigInt(digits - 3);
  const inDay = ((value % dayUnits) + dayUnits) % dayUnits;
  return `${dateText((value - inDay) / dayUnits)}T${clockText(inDay, digits)}${zoned ? "Z" : ""}`;
}

function clockText(value: bigint, digits: number): string {
  const second = 10n ** BigInt(digits);
  const seconds = value / second;
  const two = (part: bigint): string => String(part).padStart(2, "0");
  const clock = `${two(seconds / 3_600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`;
  const fraction = String(value % second).padStart(digits, "0");
  return /^0+$/.test(fraction) ? clock : `${clock}.${fraction}`;
}

function dateText(days: bigint): string {
  const date = new Date(Number(days * DAY_MS));
  // Beyond what a date can be: the number itself is at least true.
  return Number.isNaN(date.getTime()) ? `${days} days since 1970` : date.toISOString().replace(/T.*$/, "");
}
