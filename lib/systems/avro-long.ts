import avro, { type Schema, type Type } from "avsc";

// Avro's long as bigint: avsc's own refuses what a double cannot hold.
const bigLong = avro.types.LongType.__with({
  fromBuffer: (bytes: Buffer) => bytes.readBigInt64LE(),
  toBuffer: (value: bigint) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(value);
    return bytes;
  },
  fromJSON: BigInt,
  toJSON: String,
  isValid: (value: unknown) => typeof value === "bigint",
  compare: (one: bigint, other: bigint) => Number(one > other) - Number(one < other),
});

/**
 * For avsc's `typeHook`: every long is a bigint, one with a logical type too. That one is spelled as an object, which a
 * registry of types (`registry: { long }`) does not catch.
 */
export function longAsBigint(schema: Schema): Type | undefined {
  const name = typeof schema === "object" && "type" in schema ? schema.type : schema;
  return name === "long" ? bigLong : undefined;
}
