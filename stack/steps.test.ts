import { expect, test } from "vitest";
import { runSteps, type Step } from "./steps.ts";

const step = (name: string, needs: string[], run: () => void = () => undefined): Step => ({
  name,
  needs,
  run: async () => {
    run();
    return name;
  },
});

test("a step starts only after all it needs has ended", async () => {
  const ended: string[] = [];
  await runSteps([step("a", []), step("b", ["a"]), step("c", ["a", "b"])], ({ name }) => ended.push(name));
  expect(ended).toEqual(["a", "b", "c"]);
});

test("a failure skips what needs it, by any number of steps, and nothing else", async () => {
  const fail = () => {
    throw new Error("broken");
  };
  const result = await runSteps(
    [step("a", [], fail), step("b", ["a"]), step("c", ["b"]), step("d", [])],
    () => undefined,
  );
  expect(result.failures.map((failure) => failure.name)).toEqual(["a"]);
  expect(result.skipped).toEqual(["b", "c"]);
  expect(result.timings.map((timing) => timing.name).sort()).toEqual(["a", "d"]);
});

test("a need that is not part of the run counts as met", async () => {
  const result = await runSteps([step("connect", ["kafka"])], () => undefined);
  expect(result.failures).toEqual([]);
  expect(result.skipped).toEqual([]);
});
