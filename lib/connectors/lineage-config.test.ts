import { expect, test } from "vitest";
import { lineageConfig } from "@/lib/connectors/lineage-config";

test("only what tells where data goes is kept, without passwords", () => {
  const config = {
    "connector.class": "x.Sink",
    "connection.url": "jdbc:postgresql://me:secret@db:5432/shop?password=secret",
    "connection.password": "secret",
    transforms: "seal",
    "transforms.seal.type": "x.Encrypt",
    "transforms.seal.key": "secret",
  };
  expect(lineageConfig(config)).toEqual({
    "connector.class": "x.Sink",
    "connection.url": "jdbc:postgresql://db:5432/shop",
    transforms: "seal",
    "transforms.seal.type": "x.Encrypt",
  });
});
