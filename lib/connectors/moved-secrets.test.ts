import { expect, test } from "vitest";
import { movedSecrets } from "@/lib/connectors/moved-secrets";
import { MASKED } from "@/lib/systems/connect/port";

const FORMER = { "connection.url": "jdbc:x://db/shop", "connection.password": MASKED, topics: "a" };

test("a kept password does not follow to another address", () => {
  const config = { ...FORMER, "connection.url": "jdbc:x://evil/shop" };
  expect(movedSecrets(config, FORMER)).toEqual([
    { key: "connection.password", why: "has to be typed again, for connection.url changes" },
  ]);
  expect(movedSecrets({ ...config, "connection.password": "typed" }, FORMER)).toEqual([]);
  expect(movedSecrets({ "connection.password": MASKED, topics: "a" }, FORMER)).toHaveLength(1);
});

test("a change that leaves the address alone keeps the password", () => {
  expect(movedSecrets({ ...FORMER, topics: "b" }, FORMER)).toEqual([]);
});
