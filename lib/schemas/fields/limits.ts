/** The most fields that are listed, and how deep: a schema that names itself would else go on for ever. */
export const MAX_FIELDS = 2_000;
export const MAX_DEPTH = 12;
