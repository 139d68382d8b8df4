import { expect, test } from "vitest";
import { maskConfig } from "@/lib/systems/connect/mask-config";
import { MASKED } from "@/lib/systems/connect/port";

test("what the plug-in declares as PASSWORD is masked, whatever its name", () => {
  const masked = maskConfig({ "db.pin": "1234", "topic.prefix": "cdc.shop" }, new Set(["db.pin"]));
  expect(masked).toEqual({ "db.pin": MASKED, "topic.prefix": "cdc.shop" });
});

test("secrets the plug-in passes on unseen are masked by their key", () => {
  const keys = ["iceberg.catalog.jdbc.password", "consumer.override.sasl.jaas.config", "aws.secret.access.key"];
  const masked = maskConfig(Object.fromEntries(keys.map((key) => [key, "planted"])), new Set());
  expect(JSON.stringify(masked)).not.toContain("planted");
});

test("a password inside a URL is masked and the rest of the URL stays", () => {
  const masked = maskConfig(
    {
      uri: "jdbc:postgresql://me:planted@db:5432/x",
      "connection.url": "jdbc:postgresql://db/x?user=me&password=planted",
    },
    new Set(),
  );
  expect(masked).toEqual({
    uri: `jdbc:postgresql://me:${MASKED}@db:5432/x`,
    "connection.url": `jdbc:postgresql://db/x?user=me&password=${MASKED}`,
  });
});

test("a reference to a config provider is shown: it is no secret", () => {
  expect(maskConfig({ "database.password": "\u0024{file:/run/secrets:db}" }, new Set(["database.password"]))).toEqual({
    "database.password": "\u0024{file:/run/secrets:db}",
  });
});
