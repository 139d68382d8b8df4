import { expect, test } from "vitest";
import { rateLimit } from "@/lib/messages/tail-records";

test("no more than the limit passes in a second, and a quiet second is not saved up for later", () => {
  let nowMs = 0;
  const allow = rateLimit(100, () => nowMs);
  expect(allow(60)).toBe(60);
  expect(allow(60)).toBe(40);
  nowMs = 500;
  expect(allow(1_000)).toBe(50);
  nowMs = 60_000;
  expect(allow(1_000)).toBe(100);
});
