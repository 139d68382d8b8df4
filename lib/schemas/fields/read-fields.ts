import type { SchemaField } from "@/lib/schemas/contract";
import { avroFields } from "@/lib/schemas/fields/avro-fields";
import { jsonSchemaFields } from "@/lib/schemas/fields/json-schema-fields";
import { protobufFields } from "@/lib/schemas/fields/protobuf-fields";
import type { SchemaType } from "@/lib/systems/registry/port";

export type FieldsRead = { fields: SchemaField[] | null; doc: string | null; problem: string | null };

const READERS: Record<SchemaType, (text: string) => { fields: SchemaField[]; doc: string | null }> = {
  AVRO: avroFields,
  JSON: jsonSchemaFields,
  PROTOBUF: protobufFields,
};

/** The fields of a schema by path, or why they cannot be told: texts are whatever somebody registered. */
export function readFields(type: SchemaType, text: string): FieldsRead {
  try {
    return { ...READERS[type](text), problem: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { fields: null, doc: null, problem: `Its fields cannot be listed: ${why.slice(0, 300)}` };
  }
}
