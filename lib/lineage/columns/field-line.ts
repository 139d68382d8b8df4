/**
 * A field of a record under way through a connector, and the columns it comes from: none where a transformation made it.
 * `changed` is a value that is no longer the column's own; `masked` one that no longer tells it.
 */
export type FieldLine = { path: string; from: string[]; changed: boolean; masked: boolean };

/** `why` says what keeps the lines from being followed; then there are none. */
export type Lines = { lines: FieldLine[]; why: null } | { lines: null; why: string };

export const lineOf = (path: string, from = path): FieldLine => ({
  path,
  from: [from],
  changed: false,
  masked: false,
});

/** True for a field and everything inside of it. */
export const isIn = (path: string, field: string): boolean => path === field || path.startsWith(`${field}.`);

/** A setting that lists names, separated by commas. */
export const listed = (text = ""): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
