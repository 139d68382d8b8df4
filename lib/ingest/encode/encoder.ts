import type { Part } from "@/lib/ingest/envelope/read-envelope";

/** A schema made ready to write with. `encode` throws NotAsSchema, with where and why. */
export type Encoder = {
  format: "avro" | "jsonschema" | "protobuf";
  encode(part: Part): Buffer;
};

/** What was sent does not fit the schema. `path` is where, in the form a.b[2]; empty for the whole of it. */
export class NotAsSchema extends Error {
  constructor(path: string, words: string) {
    super(path === "" ? words : `${path} ${words}`);
    this.name = "NotAsSchema";
  }
}

/** How a value is called in a refusal: its kind, never its content. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "bigint") return "a number";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A whole number in [least, most], exact, from a number, a bigint or, where allowed, decimal text. */
export function integer(value: unknown, path: string, [least, most]: readonly [bigint, bigint], text = false): bigint {
  const exact =
    typeof value === "bigint"
      ? value
      : typeof value === "number" && Number.isSafeInteger(value)
        ? BigInt(value)
        : text && typeof value === "string" && /^-?\d{1,20}$/.test(value)
          ? BigInt(value)
          : undefined;
  if (exact === undefined) throw new NotAsSchema(path, `has to be a whole number, not ${kindOf(value)}`);
  if (exact < least || exact > most) throw new NotAsSchema(path, "is outside of what the type holds");
  return exact;
}

export const INT32 = [-(2n ** 31n), 2n ** 31n - 1n] as const;
export const UINT32 = [0n, 2n ** 32n - 1n] as const;
export const INT64 = [-(2n ** 63n), 2n ** 63n - 1n] as const;
export const UINT64 = [0n, 2n ** 64n - 1n] as const;

/** Text of a path one step further. */
export const inside = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);
