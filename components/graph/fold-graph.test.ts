import { expect, test } from "vitest";
import { foldGraph } from "./fold-graph";

const node = (id: string, state: "healthy" | "failed" | "unknown" = "healthy") => ({ id, state });
const nodes = [node("a"), node("b"), node("lonely"), node("broken", "failed"), node("hub")];
const edges = [
  { from: "a", to: "broken" },
  { from: "b", to: "hub" },
  { from: "hub", to: "a" },
];

test("what is in trouble and what stands next to it is kept first, then what is connected most", () => {
  expect(foldGraph(nodes, edges, 3).map(({ id }) => id)).toEqual(["a", "broken", "hub"]);
});

test("a graph that fits stays whole and in its order", () => {
  expect(foldGraph(nodes, edges, 5)).toEqual(nodes);
});
