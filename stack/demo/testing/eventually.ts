import { keepTrying } from "../keep-trying.ts";

/** Data that is on its way: asks again, for 100 s at most, until there is some. */
export function eventually<T>(read: () => Promise<readonly T[]>): Promise<readonly [T, ...T[]]> {
  return keepTrying(
    async () => {
      const [first, ...rest] = await read();
      if (first === undefined) throw new Error("Nothing came within 100 s.");
      return [first, ...rest] as const;
    },
    { deadlineMs: 100_000, pauseMs: 1_000 },
  );
}
