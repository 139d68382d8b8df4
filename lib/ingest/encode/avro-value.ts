import avro, { type Type } from "avsc";
import { INT32, INT64, inside, integer, isObject, kindOf, NotAsSchema } from "@/lib/ingest/encode/encoder";

/** Makes of JSON what avsc writes: longs as bigint, bytes as Buffer, unions wrapped. Throws NotAsSchema. */
export type ToAvro = (json: unknown, path: string) => unknown;

/**
 * Compiles a type of avsc. JSON is read as Avro's JSON encoding has it (unions as {"type": value}, bytes as text of code
 * points below 256); a union's value may also stand bare where exactly one branch takes it.
 */
export function toAvro(type: Type, known = new Map<Type, ToAvro>()): ToAvro {
  const found = known.get(type);
  if (found) return found;
  // A type may hold itself: its place is there before it is made.
  let made: ToAvro | undefined;
  known.set(type, (json, path) => made?.(json, path));
  made = compile(type, known);
  known.set(type, made);
  return made;
}

function compile(type: Type, known: Map<Type, ToAvro>): ToAvro {
  const { types } = avro;
  if (type instanceof types.LogicalType) return toAvro(type.underlyingType, known);
  if (type instanceof types.RecordType) return record(type, known);
  if (type instanceof types.ArrayType) return list(toAvro(type.itemsType, known));
  if (type instanceof types.MapType) return map(toAvro(type.valuesType, known));
  if (type instanceof types.EnumType) return enumeration(type.symbols);
  if (type instanceof types.FixedType) return bytes(type.size);
  if (type instanceof types.WrappedUnionType || type instanceof types.UnwrappedUnionType) {
    return union(type.types, known);
  }
  const primitive = PRIMITIVES[type.typeName.replace(/^abstract:/, "")];
  if (primitive) return primitive;
  throw new TypeError(`Avro type ${type.typeName} is not known here`);
}

const PRIMITIVES: Record<string, ToAvro> = {
  null: (json, path) => (json === null ? null : wrong(path, "null", json)),
  boolean: (json, path) => (typeof json === "boolean" ? json : wrong(path, "true or false", json)),
  int: (json, path) => Number(integer(json, path, INT32)),
  long: (json, path) => integer(json, path, INT64),
  float: (json, path) => Math.fround(number(json, path)),
  double: (json, path) => number(json, path),
  string: (json, path) => (typeof json === "string" ? json : wrong(path, "a string", json)),
  bytes: (json, path) => latin(json, path),
};

function wrong(path: string, wanted: string, json: unknown): never {
  throw new NotAsSchema(path, `has to be ${wanted}, not ${kindOf(json)}`);
}

function number(json: unknown, path: string): number {
  if (typeof json === "number" || typeof json === "bigint") return Number(json);
  return wrong(path, "a number", json);
}

function latin(json: unknown, path: string): Buffer {
  if (typeof json !== "string") return wrong(path, "bytes as text", json);
  for (let at = 0; at < json.length; at += 1) {
    if (json.charCodeAt(at) > 255) throw new NotAsSchema(path, "has a character above U+00FF, which is no byte");
  }
  return Buffer.from(json, "latin1");
}

function bytes(size: number): ToAvro {
  return (json, path) => {
    const made = latin(json, path);
    if (made.length !== size) throw new NotAsSchema(path, `has to have ${size} bytes, not ${made.length}`);
    return made;
  };
}

function enumeration(symbols: readonly string[]): ToAvro {
  const known = new Set(symbols);
  return (json, path) => {
    if (typeof json === "string" && known.has(json)) return json;
    throw new NotAsSchema(path, `has to be one of ${symbols.slice(0, 20).join(", ")}`);
  };
}

function record(type: avro.types.RecordType, known: Map<Type, ToAvro>): ToAvro {
  const fields = type.fields.map((field) => ({ name: field.name, make: toAvro(field.type, known) }));
  const names = new Set(fields.map(({ name }) => name));
  return (json, path) => {
    if (!isObject(json)) return wrong(path, "an object", json);
    const made: Record<string, unknown> = Object.create(null);
    for (const { name, make } of fields) {
      if (!Object.hasOwn(json, name)) throw new NotAsSchema(inside(path, name), "is missing");
      made[name] = make(json[name], inside(path, name));
    }
    // Dropping what the schema does not have would lose it without a word.
    for (const name of Object.keys(json)) {
      if (!names.has(name)) throw new NotAsSchema(inside(path, name), "is not in the schema");
    }
    return made;
  };
}

const list =
  (make: ToAvro): ToAvro =>
  (json, path) =>
    Array.isArray(json) ? json.map((one, index) => make(one, `${path}[${index}]`)) : wrong(path, "a list", json);

const map =
  (make: ToAvro): ToAvro =>
  (json, path) => {
    if (!isObject(json)) return wrong(path, "an object", json);
    const made: Record<string, unknown> = Object.create(null);
    for (const [name, one] of Object.entries(json)) made[name] = make(one, inside(path, name));
    return made;
  };

// By the kind of a bare value, the types of branches that could take it.
const TAKES: Readonly<Record<string, readonly string[]>> = {
  string: ["string", "enum", "bytes", "fixed"],
  number: ["int", "long", "float", "double"],
  bigint: ["long", "float", "double"],
  boolean: ["boolean"],
  list: ["array"],
  object: ["record", "map", "error"],
};

function union(types: readonly Type[], known: Map<Type, ToAvro>): ToAvro {
  const branches = types.map((type) => {
    const kind = (type instanceof avro.types.LogicalType ? type.underlyingType : type).typeName;
    const plain = kind.replace(/^abstract:/, "");
    return { name: type.branchName ?? plain, kind: plain, make: toAvro(type, known) };
  });
  return (json, path) => {
    if (json === null && branches.some(({ name }) => name === "null")) return null;
    const [only, ...others] = isObject(json) ? Object.keys(json) : [];
    const named = others.length === 0 ? branches.find(({ name }) => name === only) : undefined;
    if (named && only !== undefined && isObject(json)) return { [named.name]: named.make(json[only], path) };
    const kinds = TAKES[Array.isArray(json) ? "list" : typeof json] ?? [];
    const [fits, another] = json === null ? [] : branches.filter(({ kind }) => kinds.includes(kind));
    if (fits && !another) return { [fits.name]: fits.make(json, path) };
    const names = branches.map(({ name }) => name).join(", ");
    if (!fits) throw new NotAsSchema(path, `fits none of ${names}: it is ${kindOf(json)}`);
    throw new NotAsSchema(path, `may be several of ${names}; name the one that is meant: {"${fits.name}": …}`);
  };
}
