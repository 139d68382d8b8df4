import type { ReadBounds } from "@/lib/systems/iceberg/port-rows";

const MIB = 1024 * 1024;

/** How far a look at rows goes: what a person reads, from at most so much of the warehouse, while they wait. */
export const lookBounds = (rows: number): ReadBounds => ({
  rows,
  bytes: 64 * MIB,
  textChars: 2 * MIB,
  milliseconds: 8_000,
});

/** A count reads more files and keeps nothing of them. */
export const COUNT_BOUNDS: ReadBounds = { rows: 0, bytes: 256 * MIB, textChars: 0, milliseconds: 10_000 };
