import type { ReactNode } from "react";
import type { Unit } from "@/lib/format/quantity";
import type { CellValue } from "@/lib/list/match";

/**
 * One column of a `List`. `key` is its name in the URL, in the filter box and in the picker, so keep it short and stable.
 * `value` is what filtering and sorting see (decimal text for 64-bit integers, milliseconds for durations, ISO or epoch
 * ms for times). Without `cell` the value is drawn by `unit` or `time`, else as text.
 */
export type Column<Row> = {
  key: string;
  header: string;
  value: (row: Row) => CellValue;
  cell?: (row: Row) => ReactNode;
  unit?: Unit;
  time?: boolean;
  /** Pixels. What is left over goes to the column that has `grow`, else to the first. */
  width?: number;
  grow?: boolean;
  /** Left out until picked. */
  hidden?: boolean;
  /** What the column means, on hover of its header. */
  hint?: string;
};

/** A kind of row that is left out until asked for, and is counted: `{ key: "internal", label: "internal", hides: … }`. */
export type Scope<Row> = { key: string; label: string; hides: (row: Row) => boolean };

export function isNumeric<Row>(column: Column<Row>): boolean {
  return column.unit !== undefined;
}
