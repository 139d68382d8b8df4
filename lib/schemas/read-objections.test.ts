import { expect, test } from "vitest";
import { readObjections } from "@/lib/schemas/read-objections";

const TEXT = `{
  "type": "record", "name": "A",
  "fields": [
    {"name": "a", "type": "string"},
    {"name": "b", "type": "string"}
  ]
}`;

test("Apicurio's one text becomes one objection a difference, with field and line", () => {
  const reason =
    "Incompatible artifact: s [AVRO], num of incompatible diffs: {2}, list of diff types: " +
    "[b at /fields/1, reader type: STRING not compatible with writer type: INT at /fields/0/type] Causes: b at /fields/1";
  expect(readObjections([reason], TEXT)).toEqual([
    {
      text: "Field b has no default, so what was written without it cannot be read",
      pointer: "/fields/1",
      field: "b",
      line: 5,
    },
    {
      text: "reader type: STRING not compatible with writer type: INT",
      pointer: "/fields/0/type",
      field: "a",
      line: 4,
    },
  ]);
});

test("Confluent's list is told by description, place and the version it stands against", () => {
  const messages = [
    "{errorType:'READER_FIELD_MISSING_DEFAULT_VALUE', description:'The field 'b' at path '/fields/1' in the new schema has no default value and is missing in the old schema', additionalInfo:'b'}",
    "{oldSchemaVersion: 3}",
    '{oldSchema: \'{"type":"record"}\'}',
    "{validateFields: 'false', compatibility: 'BACKWARD'}",
  ];
  expect(readObjections(messages, TEXT)).toEqual([
    {
      text: "The field 'b' at path '/fields/1' in the new schema has no default value and is missing in the old schema (against version 3)",
      pointer: "/fields/1",
      field: "b",
      line: 5,
    },
  ]);
});

test("words in another form are shown as they are", () => {
  expect(readObjections(["no idea"], "not json")).toEqual([
    { text: "no idea", pointer: null, field: null, line: null },
  ]);
});
