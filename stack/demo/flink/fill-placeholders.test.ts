import { expect, test } from "vitest";
import { fillPlaceholders } from "./fill-placeholders.ts";

test("every place of a name gets its value", () => {
  expect(fillPlaceholders("'{{a}}' '{{b}}' '{{a}}'", { a: "1", b: "2" })).toBe("'1' '2' '1'");
});

test("a value cannot end its literal", () => {
  expect(fillPlaceholders("'{{a}}'", { a: "x'; DROP TABLE t; --" })).toBe("'x''; DROP TABLE t; --'");
});

test("replacement patterns in a value are plain text", () => {
  expect(fillPlaceholders("'{{a}}'", { a: "$& $1 $$" })).toBe("'$& $1 $$'");
});

test("a name without a value is refused", () => {
  expect(() => fillPlaceholders("'{{missing}}'", {})).toThrow("missing");
});
