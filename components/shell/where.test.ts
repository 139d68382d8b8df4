import { expect, test } from "vitest";
import { whereIs } from "./where";

test("an address is told apart into environment, room and thing", () => {
  expect(whereIs("/prod/topics/a%2Fb")).toEqual({
    env: "prod",
    room: "topics",
    things: [{ name: "a/b", href: "/prod/topics/a%2Fb" }],
  });
});

test("a badly encoded name does not break the page", () => {
  expect(whereIs("/prod/topics/%E0%A4%A").things).toEqual([{ name: "%E0%A4%A", href: "/prod/topics/%E0%A4%A" }]);
});
