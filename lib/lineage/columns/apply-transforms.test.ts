import { expect, test } from "vitest";
import { applyTransforms } from "@/lib/lineage/columns/apply-transforms";
import { lineOf } from "@/lib/lineage/columns/field-line";

const KAFKA = "org.apache.kafka.connect.transforms.";
const chain = (...steps: Record<string, string>[]) => ({
  transforms: steps.map((_, at) => `t${at}`).join(","),
  ...Object.fromEntries(
    steps.flatMap((step, at) => Object.entries(step).map(([k, v]) => [`transforms.t${at}.${k}`, v])),
  ),
});
const envelope = ["id", "email", "geo.lat"].flatMap((name) => [
  lineOf(`before.${name}`, name),
  lineOf(`after.${name}`, name),
]);
const told = (...steps: Record<string, string>[]) =>
  applyTransforms(envelope, chain(...steps)).lines?.map(
    ({ path, from, masked }) => `${from.join("+")}>${path}${masked ? " masked" : ""}`,
  );

test("an unwrapped, renamed, masked, flattened record keeps the way back to its columns, in the order of the steps", () => {
  expect(
    told(
      { type: "io.debezium.transforms.ExtractNewRecordState", "add.fields": "op,source.ts_ms" },
      { type: `${KAFKA}ReplaceField$Value`, renames: "email:mail", exclude: "__op" },
      { type: `${KAFKA}MaskField$Value`, fields: "mail" },
      { type: `${KAFKA}Flatten$Value`, delimiter: "_" },
      { type: `${KAFKA}InsertField$Value`, "static.field": "id" },
      { type: `${KAFKA}RegexRouter` },
    ),
  ).toEqual(["email>mail masked", "geo.lat>geo_lat", ">__source_ts_ms", ">id"]);
});

test("a masked field keeps its mark under the name it had, not under the one it gets later", () => {
  expect(
    told(
      { type: "io.debezium.transforms.ExtractNewRecordState" },
      { type: `${KAFKA}MaskField$Value`, fields: "mail" },
      { type: `${KAFKA}ReplaceField$Value`, renames: "email:mail", include: "email,id" },
    ),
  ).toEqual(["id>id", "email>mail"]);
});

test("a transformation that is not known is named and nothing is guessed", () => {
  const found = applyTransforms(envelope, chain({ type: "com.acme.Scramble$Value" }));
  expect(found).toEqual({ lines: null, why: "the transformation com.acme.Scramble$Value is not known" });
});

test("behind a predicate a field may come from either way", () => {
  const config = chain({ type: `${KAFKA}ReplaceField$Value`, renames: "a:b", predicate: "some" });
  const found = applyTransforms([lineOf("a"), lineOf("b")], config);
  expect(found.lines?.find(({ path }) => path === "b")?.from.toSorted()).toEqual(["a", "b"]);
  expect(found.lines?.some(({ path }) => path === "a")).toBe(true);
});
