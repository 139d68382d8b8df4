import fc from "fast-check";
import { expect, test } from "vitest";
import { readEnvelope } from "@/lib/ingest/envelope/read-envelope";

test("of any JSON, however it is spaced, each value is cut out as the very text that was sent", () => {
  fc.assert(
    fc.property(
      fc.array(fc.json(), { minLength: 1, maxLength: 8 }),
      fc.constantFrom("", " ", "\n\t"),
      (values, gap) => {
        const records = values.map((value) => `{${gap}"key"${gap}:${gap}"]}\\"" ,"value":${gap}${value}${gap}}`);
        const read = readEnvelope(`{"records"${gap}:${gap}[${records.join(`${gap},`)}${gap}]}`, "json");
        expect(read.records.map((record) => record.value?.raw ?? "null")).toEqual(values.map((value) => value.trim()));
        expect(read.records.every((record) => record.key?.json === ']}"')).toBe(true);
      },
    ),
  );
});

test("a 64-bit integer is exact in what is checked and in what is written", () => {
  const [record] = readEnvelope('{"records":[{"value":{"id":9007199254740993}}]}', "json").records;
  expect(record?.value).toEqual({ json: { id: 9007199254740993n }, raw: '{"id":9007199254740993}' });
});

test("a plain JSON body is one value, unless it can only be an envelope", () => {
  expect(readEnvelope('{"records":1}', "event").records[0]?.value?.raw).toBe('{"records":1}');
  expect(readEnvelope('{"records":[{"value":1}],"more":2}', "event").records).toHaveLength(1);
  expect(readEnvelope('{"records":[{"value":1},{"value":2}]}', "event").records).toHaveLength(2);
});
