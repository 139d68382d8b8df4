import { OTHERS_KEY } from "./series";

/** The colour of the series at this place, in both themes. */
export function seriesColour(key: string, index: number): string {
  return key === OTHERS_KEY ? "var(--chart-others)" : `var(--chart-${(index % 8) + 1})`;
}
