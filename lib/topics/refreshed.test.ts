import { expect, test } from "vitest";
import { Refreshed } from "@/lib/topics/refreshed";

test("an answer is kept until it is old enough, asked at once on a change, and survives a failure", async () => {
  const held = new Refreshed<number>(10_000);
  let asked = 0;
  const ask = async () => ++asked;
  expect((await held.get(0, ask)).value).toBe(1);
  expect((await held.get(9_000, ask)).value).toBe(1);
  expect((await held.get(9_000, ask, true)).value).toBe(2);
  const failing = await held.get(60_000, () => Promise.reject(new Error("no")));
  expect(failing).toMatchObject({ value: 2, problem: new Error("no") });
});

test("without any answer a failure is a failure", async () => {
  await expect(new Refreshed<number>(0).get(0, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
});
