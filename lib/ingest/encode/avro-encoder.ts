import avro, { type Type } from "avsc";
import { toAvro } from "@/lib/ingest/encode/avro-value";
import type { Encoder } from "@/lib/ingest/encode/encoder";
import { longAsBigint } from "@/lib/systems/avro-long";

/** Makes an Avro schema ready to write with. `references` are texts of the schemas it uses, each after those it uses itself. */
export function avroEncoder(text: string, references: readonly string[]): Encoder {
  // Holds the named types of the references for what comes after them.
  const registry: Record<string, Type> = {};
  const options = { registry, typeHook: longAsBigint, wrapUnions: "always" } as const;
  for (const reference of references) avro.Type.forSchema(parse(reference), options);
  const type = avro.Type.forSchema(parse(text), options);
  const make = toAvro(type);
  return { format: "avro", encode: ({ json }) => type.toBuffer(make(json, "")) };
}

// A registry may hold a primitive as the bare word it is. Defaults are for readers: a writer has to give every field.
const parse = (text: string): avro.Schema =>
  /^\s*[[{"]/.test(text) ? JSON.parse(text, (key, value) => (key === "default" ? undefined : value)) : text.trim();
