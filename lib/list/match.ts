import { compareDecimal, parseDecimal } from "@/lib/format/decimal";
import type { Comparison, Filter, Term } from "./filter";

/** What a column holds for one row. Integers of 64 bits may be bigint or decimal text; null and undefined are unknown. */
export type CellValue = string | number | bigint | boolean | null | undefined | readonly string[];

/** How to read a row's columns by key; the same for filtering and for sorting. */
export type Fields<Row> = Readonly<Record<string, (row: Row) => CellValue>>;

/** Whether a row fits every term. An unknown value fits no comparison, and no word either. */
export function matchesFilter<Row>(filter: Filter, row: Row, fields: Fields<Row>): boolean {
  return filter.terms.every((term) => matchesTerm(term, row, fields) !== term.negated);
}

function matchesTerm<Row>(term: Term, row: Row, fields: Fields<Row>): boolean {
  if (term.kind === "word") {
    return Object.values(fields).some((read) => texts(read(row)).some((text) => text.includes(term.text)));
  }
  const value = fields[term.key]?.(row);
  const ordered = orderOf(term.op);
  if (ordered) {
    const left = isScalar(value) ? parseDecimal(value) : undefined;
    return left !== undefined && term.number !== undefined && ordered(compareDecimal(left, term.number));
  }
  const wanted = term.values.map((text) => text.toLowerCase());
  const found = texts(value);
  if (term.op === ":") return wanted.some((want) => found.some((text) => text.includes(want)));
  const equal = wanted.some((want) => found.includes(want)) || equalsNumber(term, value);
  return term.op === "=" ? equal : !equal;
}

function equalsNumber(term: Term, value: CellValue): boolean {
  if (term.kind !== "field" || !term.number || !isScalar(value)) return false;
  const left = parseDecimal(value);
  return left !== undefined && compareDecimal(left, term.number) === 0;
}

function orderOf(op: Comparison): ((sign: number) => boolean) | undefined {
  if (op === ">") return (sign) => sign > 0;
  if (op === ">=") return (sign) => sign >= 0;
  if (op === "<") return (sign) => sign < 0;
  if (op === "<=") return (sign) => sign <= 0;
  return undefined;
}

function isScalar(value: CellValue): value is string | number | bigint {
  return typeof value === "string" || typeof value === "number" || typeof value === "bigint";
}

function texts(value: CellValue): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === "boolean") return value ? ["yes", "true"] : ["no", "false"];
  if (typeof value === "object") return value.map((text) => text.toLowerCase());
  return [String(value).toLowerCase()];
}
