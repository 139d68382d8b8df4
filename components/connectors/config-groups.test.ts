import { expect, test } from "vitest";
import type { CheckedField } from "@/lib/connectors/write-contract";
import { fieldGroups } from "./config-groups";

const field = (name: string, part: Partial<CheckedField> = {}): CheckedField => ({
  name,
  label: name,
  type: "STRING",
  group: "Connector",
  order: 1,
  width: "LONG",
  importance: "LOW",
  required: false,
  documentation: "",
  defaultValue: null,
  dependents: [],
  recommended: [],
  errors: [],
  visible: true,
  secret: false,
  ...part,
});
const view = {
  groups: ["Common", "Connector"],
  fields: [
    field("name", { group: "Common", required: true }),
    field("topics", { group: "Common", importance: "HIGH" }),
    field("batch.size", { order: 3, importance: "MEDIUM", documentation: "How many rows at once" }),
    field("connection.url", { order: 2, importance: "HIGH" }),
    field("quote.identifiers", { order: 9 }),
    field("hidden", { importance: "HIGH", visible: false }),
    field("own", { group: null, importance: "HIGH" }),
  ],
};
const names = (config: Record<string, string>, level: "key" | "more" | "all", search = "") =>
  fieldGroups(view, { config, level, search }).map((group) => [group.name, ...group.fields.map(({ name }) => name)]);

test("the plug-in's own settings come before Connect's, each group in its order", () => {
  expect(names({}, "more")).toEqual([
    ["Settings of the plug-in", "own"],
    ["Connector", "connection.url", "batch.size"],
    ["Common", "topics"],
  ]);
});

test("what is set or wrong is shown at every level, even what the plug-in hides", () => {
  expect(names({ "quote.identifiers": "true", hidden: "x" }, "key").flat()).toEqual(
    expect.arrayContaining(["quote.identifiers", "hidden"]),
  );
  expect(names({}, "all").flat()).not.toContain("hidden");
});

test("a search looks through all settings, in their names and documentation", () => {
  expect(names({}, "key", "rows once")).toEqual([["Connector", "batch.size"]]);
  expect(names({ topics: "a" }, "key", "quote")).toEqual([["Connector", "quote.identifiers"]]);
});
