import { expect, test } from "vitest";
import { parseTheme } from "./theme";

test("a cookie nobody understands follows the system", () => {
  expect(parseTheme("dark")).toBe("dark");
  expect(parseTheme("<script>")).toBe("system");
  expect(parseTheme(undefined)).toBe("system");
});
