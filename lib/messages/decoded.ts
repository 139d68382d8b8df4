import { z } from "zod";

/**
 * A key or value as the browser gets it. `value` is always text: for syntax "json" it is the exact JSON, numbers with all
 * their digits, to be parsed without rounding; for "text" it is the text itself, for "hex" two digits a byte.
 * Avro and Protobuf in JSON: bytes are base64, decimals are numbers with their scale, NaN and infinities are text,
 * unions show the value alone, Avro's timestamps stay the numbers they are.
 */
export const Decoded = z.object({
  format: z.enum(["null", "empty", "avro", "json-schema", "protobuf", "json", "text", "integer", "uuid", "bytes"]),
  syntax: z.enum(["none", "json", "text", "hex"]),
  value: z.string().nullable(),
  sizeBytes: z.number().int(),
  /** The registry's id in front of the payload, also when it could not be used. */
  schemaId: z.number().int().nullable(),
  subject: z.string().nullable(),
  /** Why it is not shown as its schema says, or that its form is a guess worth knowing of. One sentence. */
  note: z.string().nullable(),
  /** True when `value` is only the beginning; JSON is then not complete. */
  truncated: z.boolean(),
});
export type Decoded = z.infer<typeof Decoded>;

/** A header as the browser gets it. Keys may repeat, and order counts: the last of a name is the newest. */
export const Header = z.object({
  key: z.string(),
  encoding: z.enum(["null", "text", "integer", "hex"]),
  value: z.string().nullable(),
  sizeBytes: z.number().int(),
  truncated: z.boolean(),
});
export type Header = z.infer<typeof Header>;
