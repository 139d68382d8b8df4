import { expect, test } from "vitest";
import { walk } from "./walk";

const places = new Map([
  ["orders", { x: 0, y: 0 }],
  ["users", { x: 0, y: 80 }],
  ["join", { x: 300, y: 70 }],
  ["table", { x: 600, y: 0 }],
]);
const edges = [
  { id: "1", from: "orders", to: "join" },
  { id: "2", from: "users", to: "join" },
  { id: "3", from: "join", to: "table" },
];

test("right and left follow the flow, to the neighbour closest in height", () => {
  expect(walk("orders", "right", edges, places)).toBe("join");
  expect(walk("join", "left", edges, places)).toBe("users");
  expect(walk("table", "right", edges, places)).toBeUndefined();
});

test("up and down stay in the column", () => {
  expect(walk("orders", "down", edges, places)).toBe("users");
  expect(walk("users", "up", edges, places)).toBe("orders");
  expect(walk("orders", "up", edges, places)).toBeUndefined();
});

test("a node that is gone leads nowhere", () => {
  expect(walk("gone", "right", edges, places)).toBeUndefined();
});
