import protobuf from "protobufjs";
import {
  INT32,
  INT64,
  inside,
  integer,
  isObject,
  kindOf,
  NotAsSchema,
  UINT32,
  UINT64,
} from "@/lib/ingest/encode/encoder";
import { timestampValue } from "@/lib/ingest/encode/timestamp-value";

const RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  ...{ int32: INT32, sint32: INT32, sfixed32: INT32, uint32: UINT32, fixed32: UINT32 },
  ...{ int64: INT64, sint64: INT64, sfixed64: INT64, uint64: UINT64, fixed64: UINT64 },
};
const WRAPPER = /^\.google\.protobuf\.(?:(?:U?Int(?:32|64))|Double|Float|Bool|String|Bytes)Value$/;

/**
 * Makes of JSON what protobufjs writes, as Protobuf's JSON mapping has it: fields by their name or their camelCase name,
 * 64-bit integers as number or text, bytes as base64, enums by name or number. Throws NotAsSchema.
 */
export function protobufValue(type: protobuf.Type, json: unknown, path: string): Record<string, unknown> {
  if (type.fullName === ".google.protobuf.Timestamp" && typeof json === "string") return timestampValue(json, path);
  if (WRAPPER.test(type.fullName) && !isObject(json)) return { value: one(type.fieldsArray[0], json, path) };
  if (!isObject(json)) throw new NotAsSchema(path, `has to be an object, not ${kindOf(json)}`);
  const made: Record<string, unknown> = Object.create(null);
  const taken = new Map<string, string>();
  for (const [name, value] of Object.entries(json)) {
    const at = inside(path, name);
    const field = fieldOf(type, name);
    if (!field) throw new NotAsSchema(at, "is not in the schema");
    if (Object.hasOwn(made, field.name)) throw new NotAsSchema(at, "is given twice");
    // A null stands for a field that is not set.
    if (value === null) continue;
    const group = field.partOf && !field.options?.proto3_optional ? field.partOf.name : undefined;
    if (group !== undefined && taken.has(group))
      throw new NotAsSchema(at, `and ${taken.get(group)} exclude each other`);
    if (group !== undefined) taken.set(group, name);
    made[field.name] = fieldValue(field, value, at);
  }
  for (const field of type.fieldsArray) {
    if (field.required && made[field.name] === undefined) throw new NotAsSchema(inside(path, field.name), "is missing");
  }
  return made;
}

function fieldOf(type: protobuf.Type, name: string): protobuf.Field | undefined {
  return Object.hasOwn(type.fields, name)
    ? type.fields[name]
    : type.fieldsArray.find((field) => (field.options?.json_name ?? protobuf.util.camelCase(field.name)) === name);
}

function fieldValue(field: protobuf.Field, value: unknown, path: string): unknown {
  if (field instanceof protobuf.MapField) return map(field, value, path);
  if (!field.repeated) return one(field, value, path);
  if (!Array.isArray(value)) throw new NotAsSchema(path, `has to be a list, not ${kindOf(value)}`);
  return value.map((item, index) => one(field, item, `${path}[${index}]`));
}

function map(field: protobuf.MapField, value: unknown, path: string): unknown {
  if (!isObject(value)) throw new NotAsSchema(path, `has to be an object, not ${kindOf(value)}`);
  const made: Record<string, unknown> = Object.create(null);
  const range = RANGES[field.keyType];
  for (const [key, item] of Object.entries(value)) {
    const at = inside(path, key);
    if (range) integer(key, at, range, true);
    if (field.keyType === "bool" && key !== "true" && key !== "false")
      throw new NotAsSchema(at, "has to be true or false");
    made[mapKey(field.keyType, key)] = one(field, item, at);
  }
  return made;
}

// The library keys maps of 64-bit integers by eight characters that hold the bits.
const mapKey = (type: string, key: string): string =>
  /64$/.test(type)
    ? protobuf.util.longToHash(long(BigInt(key), type === "uint64" || type === "fixed64") as unknown as number)
    : key;

function one(field: protobuf.FieldBase | undefined, value: unknown, path: string): unknown {
  if (field?.resolvedType instanceof protobuf.Type) return protobufValue(field.resolvedType, value, path);
  if (field?.resolvedType instanceof protobuf.Enum) return symbol(field.resolvedType, value, path);
  return scalar(field?.type ?? "", value, path);
}

function symbol(type: protobuf.Enum, value: unknown, path: string): number {
  if (typeof value === "string" && Object.hasOwn(type.values, value)) return type.values[value] ?? 0;
  if (typeof value === "string")
    throw new NotAsSchema(path, `has to be one of ${Object.keys(type.values).slice(0, 20).join(", ")}`);
  return Number(integer(value, path, INT32));
}

function scalar(type: string, value: unknown, path: string): unknown {
  const range = RANGES[type];
  if (range) {
    const exact = integer(value, path, range, true);
    return /64$/.test(type) ? long(exact, type === "uint64" || type === "fixed64") : Number(exact);
  }
  if (type === "string" && typeof value === "string") return value;
  if (type === "bool" && typeof value === "boolean") return value;
  if (type === "bytes" && typeof value === "string") return base64(value, path);
  if (type === "double" || type === "float") return double(value, path);
  throw new NotAsSchema(path, `has to be of type ${type}, not ${kindOf(value)}`);
}

const SPECIAL: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
};

function double(value: unknown, path: string): number {
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  const special = typeof value === "string" ? SPECIAL[value] : undefined;
  if (special !== undefined) return special;
  throw new NotAsSchema(path, `has to be a number, not ${kindOf(value)}`);
}

function base64(text: string, path: string): Buffer {
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) throw new NotAsSchema(path, "has to be base64");
  return Buffer.from(text, "base64");
}

// Its two halves, signed, as the library's Long takes them.
function long(value: bigint, unsigned: boolean): protobuf.Long {
  const low = Number(BigInt.asIntN(32, value));
  return new protobuf.util.Long(low, Number(BigInt.asIntN(32, value >> 32n)), unsigned);
}
