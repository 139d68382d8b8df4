import { expect, test } from "vitest";
import { parseConfigLines } from "./parse-config-lines";

test("lines of name=value are read, with blanks, comments and equals signs in values", () => {
  expect(parseConfigLines("retention.ms = 1\n\n# why\nx.y=a=b").configs).toEqual([
    { name: "retention.ms", value: "1" },
    { name: "x.y", value: "a=b" },
  ]);
});

test.each(["retention.ms", "=1", "Retention=1"])("%s is told to be wrong", (line) => {
  expect(parseConfigLines(line).problem).toContain(line);
});

test("a name that is there twice is told", () => {
  expect(parseConfigLines("a=1\na=2").problem).toBe("a is there twice");
});
