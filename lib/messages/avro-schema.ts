import avro, { type Type } from "avsc";
import { AvroCursor } from "@/lib/messages/avro-cursor";
import { avroReader, DecimalType } from "@/lib/messages/avro-reader";
import type { JsonText } from "@/lib/messages/json-text";

/** A schema made ready: writes the value that starts at `offset` as JSON. Throws when the bytes do not fit the schema. */
export type PayloadReader = (bytes: Buffer, offset: number, out: JsonText) => void;

/** Makes an Avro schema ready. `references` are the texts of the schemas it uses, each after those it uses itself. */
export function avroSchema(text: string, references: readonly string[]): PayloadReader {
  const registry: Record<string, Type> = {};
  // "always": the kind of union does not matter to our reader, and this one is never refused as ambiguous.
  const options = { registry, wrapUnions: "always", logicalTypes: { decimal: DecimalType } } as const;
  for (const reference of references) avro.Type.forSchema(parse(reference), options);
  const read = avroReader(avro.Type.forSchema(parse(text), options));
  return (bytes, offset, out) => {
    const at = new AvroCursor(bytes, offset);
    read(at, out);
    if (at.left > 0) throw new RangeError(`${at.left} bytes are left over`);
  };
}

// A registry may hold a primitive as the bare word it is, without quotes. Defaults are for readers of other versions:
// here they only could be refused, as Debezium's of a decimal are.
const parse = (text: string): avro.Schema =>
  /^\s*[[{"]/.test(text) ? JSON.parse(text, (key, value) => (key === "default" ? undefined : value)) : text.trim();
