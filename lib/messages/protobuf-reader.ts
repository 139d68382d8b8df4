import protobuf from "protobufjs";
import type { JsonText } from "@/lib/messages/json-text";

/** Reads a whole message and writes it as JSON with the field names of the schema. Throws when the bytes do not fit. */
export function protobufReader(type: protobuf.Type): (bytes: Buffer, out: JsonText) => void {
  return (bytes, out) => message(type, type.decode(bytes), out);
}

function message(type: protobuf.Type, value: unknown, out: JsonText): void {
  const values = asMap(value);
  let first = true;
  out.open("{");
  for (const field of type.fieldsArray) {
    const present = values.get(field.name);
    // A field without presence that is not on the wire has its default or is empty; one with presence is absent.
    if (present === undefined && hasPresence(field)) continue;
    out.raw(`${first ? "" : ","}${JSON.stringify(field.name)}:`);
    first = false;
    one(field, present ?? field.typeDefault, out);
  }
  out.close("}");
}

const hasPresence = (field: protobuf.Field): boolean =>
  !field.repeated && !field.map && (field.hasPresence || field.resolvedType instanceof protobuf.Type);

function one(field: protobuf.FieldBase, value: unknown, out: JsonText): void {
  if (field instanceof protobuf.MapField) map(field, value, out);
  else if (field.repeated) list(field, value, out);
  else single(field, value, out);
}

function list(field: protobuf.FieldBase, value: unknown, out: JsonText): void {
  out.open("[");
  (Array.isArray(value) ? value : []).forEach((item, index) => {
    if (index > 0) out.raw(",");
    single(field, item, out);
  });
  out.close("]");
}

function map(field: protobuf.MapField, value: unknown, out: JsonText): void {
  // The library keys maps of 64-bit integers by eight characters that hold the bits.
  const long = /64$/.test(field.keyType);
  const unsigned = field.keyType.startsWith("u") || field.keyType === "fixed64";
  let first = true;
  out.open("{");
  for (const [key, item] of asMap(value)) {
    const shown = long ? protobuf.util.longFromHash(key, unsigned).toString() : key;
    out.raw(`${first ? "" : ","}${JSON.stringify(shown)}:`);
    first = false;
    single(field, item, out);
  }
  out.close("}");
}

function single({ resolvedType }: protobuf.FieldBase, value: unknown, out: JsonText): void {
  if (resolvedType instanceof protobuf.Type) message(resolvedType, value, out);
  else if (typeof value === "number" && !resolvedType) out.double(value);
  else out.scalar(scalar(resolvedType?.valuesById, value));
}

function scalar(symbols: Record<number, string> | undefined, value: unknown): string {
  const symbol = typeof value === "number" ? symbols?.[value] : undefined;
  if (symbol !== undefined) return JSON.stringify(symbol);
  if (typeof value === "string") return JSON.stringify(value);
  // The default of a bytes field is an empty array, its values are Uint8Array.
  if (value instanceof Uint8Array || Array.isArray(value)) return JSON.stringify(Buffer.from(value).toString("base64"));
  return String(value); // true, an enum's number without a symbol, or a Long, which writes all its digits
}

const asMap = (value: unknown): Map<string, unknown> =>
  new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
