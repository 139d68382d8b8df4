import { stringify } from "lossless-json";
import { z } from "zod";

const INTEGER = /^-?\d+$/;

/** Whole numbers that a double cannot hold become bigint, all others number. */
function exactNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  const text = context?.source ?? "";
  return INTEGER.test(text) ? BigInt(text) : value;
}

/**
 * Parses JSON without rounding 64-bit integers. Throws SyntaxError. Keys such as `__proto__` stay plain own keys. By the
 * engine's own parser, which tells a number as it was written: parsers in JavaScript build texts letter by letter, and V8
 * keeps each of those with 32 bytes a letter.
 */
export const parseJson = (text: string): unknown => JSON.parse(text, exactNumber);

/** The inverse: bigint is written as a bare number with all its digits. */
export const writeJson = (value: unknown): string => stringify(value) ?? "null";

/** A 64-bit integer in a system's answer, however it was small enough to be parsed. */
export const int64 = z.union([z.bigint(), z.number().int()]).transform(BigInt);
