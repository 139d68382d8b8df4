import { expect, test } from "vitest";
import { sinkPairs } from "@/lib/lineage/columns/sink-pairs";
import { sourcePairs } from "@/lib/lineage/columns/source-pairs";

const fields = (...paths: string[]) => paths.map((path) => ({ path }));
const told = (found: ReturnType<typeof sourcePairs>) =>
  found.pairs?.map(
    ({ from, to, kind, masked }) => `${from}>${to}${kind === "IDENTITY" ? "" : "*"}${masked ? "#" : ""}`,
  );

test("a captured table's columns stand in before and after of its topic, and the envelope's own fields are none", () => {
  const schema = fields("before", "before.id", "before.email", "after", "after.id", "after.email", "op", "source.db");
  const config = { "column.mask.hash.SHA-256.with.salt.S": "shop\\.users\\.email" };
  expect(told(sourcePairs("shop.users", schema, config))).toEqual([
    "id>before.id",
    "id>after.id",
    "email>before.email*#",
    "email>after.email*#",
  ]);
});

test("an unwrapped and renamed topic leads back to the table's own names", () => {
  const config = {
    transforms: "unwrap,names",
    "transforms.unwrap.type": "io.debezium.transforms.ExtractNewRecordState",
    "transforms.unwrap.add.fields": "op",
    "transforms.names.type": "org.apache.kafka.connect.transforms.ReplaceField$Value",
    "transforms.names.renames": "email:mail",
  };
  expect(told(sourcePairs("shop.users", fields("id", "mail", "__op"), config))).toEqual(["id>id", "email>mail"]);
});

test("an Iceberg sink maps by name, by case only where it is told to, and only columns that the table has", () => {
  const found = sinkPairs("t", fields("id", "Country", "gone"), fields("id", "country"), {});
  expect(told(found)).toEqual(["id>id"]);
  const folded = sinkPairs("t", fields("id", "Country"), fields("id", "country"), {
    "iceberg.tables.schema-case-insensitive": "true",
  });
  expect(told(folded)).toEqual(["id>id", "Country>country"]);
});

test("a JDBC sink writes the row of a change event, as far as its field list goes", () => {
  const config = {
    "connector.class": "io.debezium.connector.jdbc.JdbcSinkConnector",
    "field.include.list": "cdc.orders:id,cdc.orders:total,other:note",
  };
  const schema = fields("before.id", "after.id", "after.total", "after.note", "op");
  expect(told(sinkPairs("cdc.orders", schema, null, config))).toEqual(["after.id>id", "after.total>total"]);
});
