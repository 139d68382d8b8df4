import { expect, test } from "vitest";
import { parseJson, printJson } from "./json-node";
import { searchTree, treeLines } from "./tree-lines";

const parsed = (text: string) => {
  const node = parseJson(text);
  if (!node) throw new Error("the test's text is no JSON");
  return node;
};

test("numbers keep the digits they were written with", () => {
  const text = '{"id":9007199254740993,"price":12.5000,"big":2.3e+500}';
  expect(printJson(parsed(text)).replace(/\s/g, "")).toBe(text);
});

test("null, an empty text, an empty list and an empty object stay four different things", () => {
  const lines = treeLines(parsed('[null,"",[],{}]'), { depth: 9, toggled: new Set() });
  expect(lines.map((line) => line.node.kind)).toEqual(["array", "null", "string", "array", "object"]);
});

test("a search opens what leads to its hits, in keys and in values", () => {
  const root = parsed('{"a":{"b":{"User Id":1}},"c":["x","user"]}');
  const { found, parents } = searchTree(root, "user");
  expect(found).toEqual(['$.a.b["User Id"]', "$.c[1]"]);
  const shown = treeLines(root, { depth: 0, toggled: new Set() }, parents).map((line) => line.path);
  expect(shown).toContain('$.a.b["User Id"]');
  expect(shown).toContain("$.c[1]");
});

test("what is no JSON is said to be none", () => {
  expect(parseJson("{unquoted: 1}")).toBeUndefined();
});
