import avro, { type ForSchemaOptions, type Schema, type Type } from "avsc";
import type { AvroCursor } from "@/lib/messages/avro-cursor";
import { decimalText } from "@/lib/messages/decimal-text";
import type { JsonText } from "@/lib/messages/json-text";

/** Reads one value at the cursor and writes it as JSON. */
export type AvroReader = (at: AvroCursor, out: JsonText) => void;

/** Marks `decimal`, so that its scale is known where its bytes are read; every other logical type reads as what it is made of. */
export class DecimalType extends avro.types.LogicalType {
  readonly scale: number;
  constructor(schema: Schema, options?: Partial<ForSchemaOptions>) {
    super(schema, options);
    const scale = typeof schema === "object" && "scale" in schema ? Number(schema.scale) : 0;
    this.scale = Number.isInteger(scale) ? scale : 0;
  }
}

/**
 * Compiles a schema into a reader that writes exact JSON straight from the bytes: no object is built, so longs keep their
 * digits, field names are never JavaScript properties, and a hostile count stops at a limit instead of filling memory.
 */
export function avroReader(type: Type, known = new Map<Type, AvroReader>()): AvroReader {
  const found = known.get(type);
  if (found) return found;
  // A type may hold itself: the reader is known before it is made.
  let made: AvroReader | undefined;
  const later: AvroReader = (at, out) => made?.(at, out);
  known.set(type, later);
  made = compile(type, known);
  known.set(type, made);
  return made;
}

function compile(type: Type, known: Map<Type, AvroReader>): AvroReader {
  const { types } = avro;
  if (type instanceof DecimalType) return decimal(type);
  if (type instanceof types.LogicalType) return avroReader(type.underlyingType, known);
  if (type instanceof types.RecordType) return record(type, known);
  if (type instanceof types.ArrayType) return blocks(avroReader(type.itemsType, known), "[", "]");
  if (type instanceof types.MapType) return map(avroReader(type.valuesType, known));
  if (type instanceof types.EnumType) return enumeration(type.symbols);
  if (type instanceof types.FixedType) {
    const { size } = type;
    return (at, out) => out.string(at.take(size).toString("base64"));
  }
  if (type instanceof types.WrappedUnionType || type instanceof types.UnwrappedUnionType) {
    return union(type.types.map((branch) => avroReader(branch, known)));
  }
  const primitive = PRIMITIVES[type.typeName];
  if (primitive) return primitive;
  throw new TypeError(`Avro type ${type.typeName} is not known here`);
}

const PRIMITIVES: Record<string, AvroReader> = {
  null: (_, out) => out.scalar("null"),
  boolean: (at, out) => out.scalar(at.byte() === 0 ? "false" : "true"),
  int: (at, out) => out.scalar(String(at.long())),
  long: (at, out) => out.scalar(String(at.long())),
  float: (at, out) => out.double(shortestFloat(at.take(4).readFloatLE())),
  double: (at, out) => out.double(at.take(8).readDoubleLE()),
  bytes: (at, out) => out.string(at.take(at.count()).toString("base64")),
  string: (at, out) => out.string(at.take(at.count()).toString("utf8")),
};

// 0.1 as a float is 0.10000000149011612 as a double: the shortest digits that give the same float are what was meant.
function shortestFloat(value: number): number {
  for (let digits = 6; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

function decimal(type: DecimalType): AvroReader {
  const { underlyingType, scale } = type;
  const size = underlyingType instanceof avro.types.FixedType ? underlyingType.size : undefined;
  return (at, out) => out.scalar(decimalText(at.take(size ?? at.count()), scale));
}

function record(type: avro.types.RecordType, known: Map<Type, AvroReader>): AvroReader {
  const fields = type.fields.map((field, index) => ({
    prefix: `${index === 0 ? "" : ","}${JSON.stringify(field.name)}:`,
    read: avroReader(field.type, known),
  }));
  return (at, out) => {
    out.open("{");
    for (const { prefix, read } of fields) {
      out.raw(prefix);
      read(at, out);
    }
    out.close("}");
  };
}

function blocks(read: AvroReader, open: "{" | "[", close: "}" | "]"): AvroReader {
  return (at, out) => {
    out.open(open);
    let first = true;
    for (let count = blockCount(at); count > 0; count = blockCount(at)) {
      for (let i = 0; i < count; i += 1) {
        if (!first) out.raw(",");
        first = false;
        read(at, out);
      }
    }
    out.close(close);
  };
}

// A negative count is followed by the block's size in bytes, for readers that skip.
function blockCount(at: AvroCursor): number {
  const count = at.count();
  if (count >= 0) return count;
  at.count();
  return -count;
}

function map(readValue: AvroReader): AvroReader {
  const entry: AvroReader = (at, out) => {
    out.raw(`${JSON.stringify(at.take(at.count()).toString("utf8"))}:`);
    readValue(at, out);
  };
  return blocks(entry, "{", "}");
}

function enumeration(symbols: readonly string[]): AvroReader {
  const texts = symbols.map((symbol) => JSON.stringify(symbol));
  return (at, out) => {
    const text = texts[at.count()];
    if (text === undefined) throw new RangeError("an enum has no such symbol");
    out.scalar(text);
  };
}

function union(branches: readonly AvroReader[]): AvroReader {
  return (at, out) => {
    const read = branches[at.count()];
    if (read === undefined) throw new RangeError("a union has no such branch");
    read(at, out);
  };
}
