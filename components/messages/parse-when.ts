const UNIT_MS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * A point in time as a person writes it, in epoch milliseconds: "15m" or "2h30m" ago, epoch seconds or milliseconds, or a
 * date as ISO writes it (without a zone it is UTC). Undefined when it is none of these.
 */
export function parseWhen(text: string, nowMs: number): number | undefined {
  const wanted = text.trim().replace(/\s*ago$/, "");
  if (/^(\d+[smhd]\s*)+$/.test(wanted)) {
    const parts = [...wanted.matchAll(/(\d+)([smhd])/g)];
    return nowMs - parts.reduce((sum, [, count, unit = "s"]) => sum + Number(count) * (UNIT_MS[unit] ?? 0), 0);
  }
  // Seconds have ten digits until the year 2286, milliseconds thirteen since 2001.
  if (/^\d{10}$/.test(wanted)) return Number(wanted) * 1_000;
  if (/^\d{13}$/.test(wanted)) return Number(wanted);
  if (!/^\d{4}-\d{2}-\d{2}/.test(wanted)) return undefined;
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/i.test(wanted) || wanted.length === 10 ? wanted : `${wanted}Z`;
  const ms = Date.parse(zoned.replace(" ", "T"));
  return Number.isNaN(ms) ? undefined : ms;
}
