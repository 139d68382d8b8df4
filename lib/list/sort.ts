import { compareDecimal, parseDecimal } from "@/lib/format/decimal";
import type { CellValue } from "./match";

export type Sort = { key: string; descending: boolean };

/** "lag" or "-lag" (descending), as the URL has it. */
export function parseSort(text: string | null | undefined): Sort | undefined {
  if (!text) return undefined;
  const descending = text.startsWith("-");
  const key = descending ? text.slice(1) : text;
  return key ? { key, descending } : undefined;
}

export function formatSort(sort: Sort): string {
  return sort.descending ? `-${sort.key}` : sort.key;
}

/** A sorted copy: numbers by size and exactly, text in natural order ("t2" before "t10"), unknown always last. */
export function sortRows<Row>(rows: readonly Row[], read: (row: Row) => CellValue, descending: boolean): Row[] {
  const keyed = rows.map((row) => ({ row, key: sortKey(read(row)) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
    return sign * compareKeys(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

type SortKey = number | string | { mantissa: bigint; scale: number };

// Number keys stay numbers while they are exact: 10,000 rows must sort within one frame.
function sortKey(value: CellValue): SortKey | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return Number.isNaN(value) ? undefined : value;
  if (typeof value === "object") return value.join(", ").toLowerCase();
  if (typeof value === "string" && !/^[+-]?\d/.test(value)) return value.toLowerCase();
  const decimal = parseDecimal(value);
  if (!decimal) return String(value).toLowerCase();
  const small = decimal.scale === 0 && decimal.mantissa < 2n ** 53n && decimal.mantissa > -(2n ** 53n);
  return small ? Number(decimal.mantissa) : decimal;
}

const collator = new Intl.Collator("en", { numeric: true });

function compareKeys(a: SortKey, b: SortKey): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  if (typeof a !== "string" && typeof b !== "string") {
    const left = typeof a === "number" ? parseDecimal(a) : a;
    const right = typeof b === "number" ? parseDecimal(b) : b;
    return left && right ? compareDecimal(left, right) : 0;
  }
  return typeof a === "string" ? 1 : -1;
}
