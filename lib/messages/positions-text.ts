/** Offsets by partition as they stand in a URL: "0:120,3:88". */
export const positionsText = (positions: ReadonlyMap<number, bigint>): string =>
  [...positions].map(([partition, offset]) => `${partition}:${offset}`).join(",");
