import { expect, test } from "vitest";
import { MASK } from "@/lib/connectors/browser/mask";
import { MASKED } from "@/lib/systems/connect/port";

test("the browser knows a mask by the one the client of Connect puts", () => {
  expect(MASK).toBe(MASKED);
});
