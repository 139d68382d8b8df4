/** A number as the console carries it: a JS number, a bigint, or decimal text such as "9007199254740993" or "12.50". */
export type Numeric = number | bigint | string;

/** An exact decimal: `mantissa` × 10^-`scale`. */
export type Decimal = { mantissa: bigint; scale: number };

const SHAPE = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

/** Reads a number without rounding it; undefined for anything that is not one (also NaN and the infinities). */
export function parseDecimal(value: Numeric): Decimal | undefined {
  if (typeof value === "bigint") return { mantissa: value, scale: 0 };
  const match = SHAPE.exec(String(value).trim());
  if (!match) return undefined;
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] = match;
  const magnitude = BigInt(whole + fraction);
  const mantissa = sign === "-" ? -magnitude : magnitude;
  const scale = fraction.length - Number.parseInt(exponent, 10);
  return scale < 0 ? { mantissa: mantissa * 10n ** BigInt(-scale), scale: 0 } : { mantissa, scale };
}

/** -1, 0 or 1; exact at any size, so 2^53 and 2^53+1 differ. */
export function compareDecimal(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const left = a.mantissa * 10n ** BigInt(scale - a.scale);
  const right = b.mantissa * 10n ** BigInt(scale - b.scale);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Nearest JS number: only for drawing and for short forms of three digits, never for anything shown as exact. */
export function approximate(value: Numeric): number {
  if (typeof value === "number") return value;
  return Number(typeof value === "bigint" ? value : value.trim());
}
