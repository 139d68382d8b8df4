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
  toJSON: (value: bigint) => value.toString(),
  isValid: (value: unknown) => typeof value === "bigint",
  compare: (one: bigint, other: bigint) => (one < other ? -1 : one > other ? 1 : 0),
});

/** A long that carries a logical type is spelled as an object, which a registry of types does not catch. */
const typeHook = (schema: Schema): Type | undefined => {
  const name = typeof schema === "object" && "type" in schema ? schema.type : schema;
  return name === "long" ? bigLong : undefined;
};

/** Every long is a bigint; logical types are left as the plain values under them. */
export const avroType = (schema: unknown): Type => avro.Type.forSchema(schema as Schema, { typeHook });
