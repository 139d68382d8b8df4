import fc from "fast-check";
import { expect, test } from "vitest";
import { letterName, placeOf } from "./letter-place";

test("a letter's name leads back to it, dashes and digits in the topic's name included", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9._-]{1,40}$/),
      fc.nat(999_999),
      fc.bigInt(0n, 2n ** 63n - 1n).map(String),
      (topic, partition, offset) => {
        expect(placeOf(letterName({ topic, partition, offset }))).toEqual({ topic, partition, offset });
      },
    ),
  );
  for (const other of [null, "", "clicks.dlq", "clicks-1", "a-1-x"]) expect(placeOf(other)).toBeUndefined();
});
