import { expect, test } from "vitest";
import { connectorPath, hasAddress } from "@/lib/systems/connect/connector-path";

test.each(["a%b", "a/b", "a\\b", "a\nb", ".", ".."])(
  "the name %j has no address, and never becomes another one",
  (name) => {
    expect(hasAddress(name)).toBe(false);
    expect(() => connectorPath(name)).toThrow("cannot be asked");
  },
);

test("any other name is one segment of the address", () => {
  expect(connectorPath('a "b" <é>;?#...')).toBe("/connectors/a%20%22b%22%20%3C%C3%A9%3E%3B%3F%23...");
});
