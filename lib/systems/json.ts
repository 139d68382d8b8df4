import { parse, stringify } from "lossless-json";
import { z } from "zod";

const INTEGER = /^-?\d+$/;

/** Whole numbers that a double cannot hold become bigint, all others number. */
const exactNumber = (text: string): number | bigint => {
  const value = Number(text);
  return INTEGER.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value;
};

/** Parses JSON without rounding 64-bit integers. Throws SyntaxError. Keys such as `__proto__` stay plain own keys. */
export const parseJson = (text: string): unknown => parse(text, null, exactNumber);

/** The inverse: bigint is written as a bare number with all its digits. */
export const writeJson = (value: unknown): string => stringify(value) ?? "null";

/** A 64-bit integer in a system's answer, however it was small enough to be parsed. */
export const int64 = z.union([z.bigint(), z.number().int()]).transform(BigInt);
