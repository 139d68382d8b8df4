import { type Decimal, parseDecimal } from "@/lib/format/decimal";

/**
 * The filter box's language, the same in every list, in the browser and on the server:
 *   words            each must occur in some column, in any case
 *   key:value        the column contains the value; key:a,b any of them; key:"two words"
 *   key=value        the column is the value; key!=value is not
 *   lag>1000         also >=, <, <=; with k M G T, KiB MiB GiB TiB, or ms s m h d (durations compare in ms)
 *   -word -key:value the opposite
 */
export type Comparison = ":" | "=" | "!=" | ">" | ">=" | "<" | "<=";

export type Term =
  | { kind: "word"; text: string; negated: boolean; source: string }
  | {
      kind: "field";
      key: string;
      op: Comparison;
      values: string[];
      number: Decimal | undefined;
      negated: boolean;
      source: string;
    };

export type Filter = { terms: Term[]; problems: string[] };

const FIELD = /^([\p{L}_][\p{L}\p{N}_.-]*)(:|!=|>=|<=|=|>|<)(.*)$/su;
const FACTORS: Record<string, bigint> = {
  k: 10n ** 3n,
  M: 10n ** 6n,
  G: 10n ** 9n,
  T: 10n ** 12n,
  B: 1n,
  KiB: 1024n,
  MiB: 1024n ** 2n,
  GiB: 1024n ** 3n,
  TiB: 1024n ** 4n,
  ms: 1n,
  s: 1000n,
  m: 60_000n,
  h: 3_600_000n,
  d: 86_400_000n,
};

/**
 * Parses what was typed. With `keys`, a field no column has becomes a plain word ("http://x" is a word), and a
 * comparison that cannot be made is told in `problems` and left out, so that half-typed text never empties the list.
 */
export function parseFilter(text: string, keys?: readonly string[]): Filter {
  const terms: Term[] = [];
  const problems: string[] = [];
  for (const source of tokens(text)) {
    const negated = source.length > 1 && source.startsWith("-");
    const body = negated ? source.slice(1) : source;
    const match = FIELD.exec(body);
    const key = match ? knownKey(match[1] ?? "", keys) : undefined;
    if (!match || key === undefined) {
      if (match && match[2] !== ":") problems.push(unknownKey(match[1] ?? "", keys));
      else terms.push({ kind: "word", text: unquote(body).toLowerCase(), negated, source });
      continue;
    }
    const op = match[2] as Comparison;
    const values = alternatives(match[3] ?? "");
    if (values.length === 0) continue; // "lag>" is still being typed
    const number = parseQuantity(values[0] ?? "");
    if (isOrder(op) && !number) problems.push(`“${source}” compares with something that is not a number`);
    else terms.push({ kind: "field", key, op, values, number, negated, source });
  }
  return { terms, problems };
}

/** True for the comparisons that need a number. */
export function isOrder(op: Comparison): boolean {
  return op === ">" || op === ">=" || op === "<" || op === "<=";
}

/** A number with an optional unit: "1.5k" → 1500, "10MiB" → 10485760, "5m" → 300000 (ms). Exact; undefined if none. */
export function parseQuantity(text: string): Decimal | undefined {
  const match = /^([+-]?[\d,_]*\.?\d+)\s*([a-zA-Z]*)$/.exec(text.trim());
  if (!match) return undefined;
  const number = parseDecimal((match[1] ?? "").replace(/[,_]/g, "").replace(/^([+-]?)\./, "$10."));
  const unit = match[2] ?? "";
  const factor = unit === "" ? 1n : FACTORS[unit];
  return number && factor !== undefined ? { mantissa: number.mantissa * factor, scale: number.scale } : undefined;
}

function knownKey(typed: string, keys: readonly string[] | undefined): string | undefined {
  return keys ? keys.find((key) => key.toLowerCase() === typed.toLowerCase()) : typed;
}

function unknownKey(typed: string, keys: readonly string[] | undefined): string {
  return `No column is called “${typed}”; there are ${(keys ?? []).join(", ")}`;
}

/** Splits at blanks outside of double quotes. */
function tokens(text: string): string[] {
  return text.match(/(?:"[^"]*"?|[^\s"])+/g) ?? [];
}

function alternatives(text: string): string[] {
  const parts = text.match(/(?:"[^"]*"?|[^,"])+/g) ?? [];
  return parts.map(unquote).filter((part, index) => part !== "" || parts[index] === '""');
}

function unquote(text: string): string {
  return text.replaceAll('"', "");
}
