import { z } from "zod";

/** How a list is asked for over the API: the filter box's language, a sort, a page. Without a limit it is the whole. */
export const ListQuery = z.object({
  /** Words, key:value, lag>1000. */
  filter: z.string().max(500).optional(),
  /** A column, with - before it for descending. */
  sort: z.string().max(60).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100_000).optional(),
});
export type ListQuery = z.infer<typeof ListQuery>;
