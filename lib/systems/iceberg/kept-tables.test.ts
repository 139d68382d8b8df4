import { expect, test } from "vitest";
import { KeptTables } from "@/lib/systems/iceberg/kept-tables";
import { tableMetadata } from "@/lib/systems/iceberg/table-metadata";

const parsed = tableMetadata({
  ...{ "format-version": 2, "table-uuid": "u", location: "file:///w/t", "last-updated-ms": 1, "current-schema-id": 0 },
  schemas: [{ "schema-id": 0, type: "struct", fields: [] }],
});
const table = (name: string, metadataLocation: string) => ({
  ...parsed,
  id: { namespace: "warehouse", name },
  metadataLocation,
});

test("a table is known by its metadata file: a commit makes the kept one useless, and takes its place", () => {
  const kept = new KeptTables(10);
  const first = table("clicks", "1.json");
  const second = table("clicks", "2.json");
  kept.keep("w", first);
  expect(kept.get("w", first)).toBe(first);
  expect(kept.get("w", second)).toBeUndefined();
  kept.keep("w", second);
  expect(kept.get("w", second)).toBe(second);
  expect(kept.get("w", first)).toBeUndefined();
});

test("tables of two warehouses are told apart, and the one that was longest not asked for makes room", () => {
  const kept = new KeptTables(2);
  const [a, b, c] = [table("a", "1.json"), table("b", "1.json"), table("c", "1.json")];
  kept.keep("w", a);
  kept.keep("w", b);
  expect(kept.get("other", a)).toBeUndefined();
  expect(kept.get("w", a)).toBe(a);
  kept.keep("w", c);
  expect(kept.get("w", b)).toBeUndefined();
  expect(kept.get("w", a)).toBe(a);
  expect(kept.get("w", c)).toBe(c);
});
