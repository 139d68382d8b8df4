import { z } from "zod";

/** How the index stands. The letters themselves are rows of their own. */
export const DeadLettersSnapshot = z.object({
  watched: z.number(),
  indexed: z.number(),
  /** Topics that could not be looked at, and why. */
  problems: z.array(z.string()),
});
export type DeadLettersSnapshot = z.infer<typeof DeadLettersSnapshot>;

/** Letters that are kept in the index of an environment; beyond it the oldest go. Kafka keeps its own. */
export const MAX_LETTERS = 100_000;
