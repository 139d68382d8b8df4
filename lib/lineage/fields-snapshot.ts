import { z } from "zod";

/** The fields of a topic's values, by path, as its newest schema has them. */
export const TopicFields = z.object({
  topic: z.string(),
  subject: z.string(),
  /** Registry-wide id of the schema; the same id never has other fields. */
  schemaId: z.number(),
  fields: z.array(z.object({ path: z.string(), type: z.string() })),
  /** Why the fields are not known; then there are none. */
  problem: z.string().nullable(),
});
export type TopicFields = z.infer<typeof TopicFields>;

/** The document of kind "fields": what the topics that connectors and jobs touch consist of. */
export const FieldsSnapshot = z.object({ topics: z.array(TopicFields), waiting: z.number() });
export type FieldsSnapshot = z.infer<typeof FieldsSnapshot>;
