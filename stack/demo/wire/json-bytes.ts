import { stringify } from "lossless-json";

/** JSON in which a bigint stands as a bare number with all its digits. */
export function jsonBytes(value: unknown): Buffer {
  return Buffer.from(stringify(value) ?? "null");
}
