import { approximate, type Numeric, parseDecimal } from "./decimal";

/** What stands where a value is not known. Never 0. */
export const UNKNOWN = "–";

const UNITS = ["", "k", "M", "G", "T", "P", "E"] as const;

/** Three significant digits with trailing zeros dropped: 1.234 → "1.23", 48.31 → "48.3", 340 → "340". */
export function threeDigits(value: number): string {
  const size = Math.abs(value);
  const places = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
  return String(Number(value.toFixed(places)));
}

/** Every digit, grouped by thousands: "1,234,567.89". Text that is no number comes back as it is. */
export function formatExact(value: Numeric): string {
  const decimal = parseDecimal(value);
  if (!decimal) return String(value);
  const negative = decimal.mantissa < 0n;
  const digits = String(negative ? -decimal.mantissa : decimal.mantissa).padStart(decimal.scale + 1, "0");
  const whole = digits.slice(0, digits.length - decimal.scale);
  const fraction = digits.slice(digits.length - decimal.scale);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${negative ? "-" : ""}${grouped}${fraction ? `.${fraction}` : ""}`;
}

/** Short form for people: up to 9,999 exact, above that three digits and k, M, G, T, P, E ("1.23 M"). */
export function formatShort(value: Numeric): string {
  const number = approximate(value);
  if (!Number.isFinite(number)) return UNKNOWN;
  const size = Math.abs(number);
  if (size !== 0 && size < 0.01) return number < 0 ? ">-0.01" : "<0.01";
  if (size < 9_999.5) return size < 1000 ? threeDigits(number) : formatExact(String(Math.round(number)));
  const step = scaleStep(size, 1000, UNITS.length - 1);
  return `${threeDigits(number / 1000 ** step)} ${UNITS[step] ?? ""}`.trimEnd();
}

/** How often `size` is to be divided by `base`, so that rounding never shows "1000 k" for "1 M". */
export function scaleStep(size: number, base: number, last: number): number {
  let step = 0;
  while (step < last && Number(threeDigits(size / base ** step)) >= base) step += 1;
  return step;
}

/** Events per second: "48 /s", "1.2 k /s". */
export function formatRate(perSecond: Numeric): string {
  return `${formatShort(perSecond)} /s`;
}

/** "1 record", "2 readers": the number short, the noun as it must be. */
export function formatCount(count: Numeric, one: string, many = `${one}s`): string {
  return `${formatShort(count)} ${approximate(count) === 1 ? one : many}`;
}

/** A share between 0 and 1 as percent; never "100 %" or "0 %" unless it is exactly that. */
export function formatPercent(share: number): string {
  if (!Number.isFinite(share)) return UNKNOWN;
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return "<0.1 %";
  if (percent < 100 && percent > 99.9) return ">99.9 %";
  return `${threeDigits(percent)} %`;
}
