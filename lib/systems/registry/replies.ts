import { z } from "zod";

const References = z
  .array(z.object({ name: z.string(), subject: z.string(), version: z.number() }))
  .nullish()
  .transform((list) => list ?? []);

/** A schema as registries answer with it; the type is left out for Avro. */
export const Stored = z
  .object({
    schema: z.string(),
    schemaType: z.enum(["AVRO", "JSON", "PROTOBUF"]).nullish(),
    references: References,
  })
  .transform(({ schema, schemaType, references }) => ({
    type: schemaType ?? ("AVRO" as const),
    text: schema,
    references,
  }));

export const Version = Stored.and(z.object({ subject: z.string(), version: z.number(), id: z.number() })).transform(
  ({ type, text, references, subject, version, id }) => ({ type, text, references, subject, version, id }),
);
