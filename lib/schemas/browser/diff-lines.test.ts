import fc from "fast-check";
import { expect, test } from "vitest";
import { diffLines } from "@/lib/schemas/browser/diff-lines";
import { prettySchema } from "@/lib/schemas/browser/pretty-schema";

test("what is left of the removed and equal lines is the old text, of the added and equal ones the new", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 6 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after).filter(({ kind }) => kind !== "gap");
      for (const { left, right, text: line } of lines) {
        if (left !== null) expect(before.split("\n")[left - 1]).toBe(line);
        if (right !== null) expect(after.split("\n")[right - 1]).toBe(line);
      }
      const count = (kind: string) => lines.filter((one) => one.kind === kind).length;
      expect(after.split("\n").length - before.split("\n").length).toBe(count("added") - count("removed"));
      expect(count("added") + count("removed") === 0).toBe(before === after);
    }),
  );
});

test("equal stretches are folded", () => {
  const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`);
  const diff = diffLines(lines.join("\n"), [...lines, "more"].join("\n"));
  expect(diff.map(({ kind }) => kind)).toEqual(["gap", "same", "same", "same", "added"]);
  expect(diff[0]?.text).toBe("37 equal lines");
});

test("JSON is laid out as JSON.stringify would, with every digit and doubled keys kept", () => {
  const value = { a: [], b: {}, c: [1, { d: 'x"\\,{' }], e: null };
  const once = (text: string) => text.replaceAll("[\n  ]", "[]");
  expect(once(prettySchema(JSON.stringify(value)))).toBe(JSON.stringify(value, null, 2));
  expect(prettySchema('{"n":9007199254740993,"n":1}')).toBe('{\n  "n": 9007199254740993,\n  "n": 1\n}');
});
