import { expect, test } from "vitest";
import { pacer } from "./pace.ts";

test("a slow rate comes out right over a minute of short ticks", () => {
  const due = pacer(0.25);
  let sent = 0;
  for (let tick = 0; tick < 240; tick++) sent += due(250);
  expect(sent).toBe(15);
});

test("a standstill is not made up for in one burst", () => {
  expect(pacer(50)(3_600_000)).toBe(100);
});
