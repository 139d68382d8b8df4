import { expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { type Click, faultRates, nextClick } from "./next-click.ts";

const shop = { userIds: [9_007_199_254_740_993n, 9_007_199_254_740_995n], productIds: [9_007_199_254_760_993n] };
const wrong = new Set(["wrong-type", "missing-field", "no-time", "unreadable", "wrong-amount"]);

function clicks(count: number, seed = 7): Click[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => nextClick(random, shop, 1_700_000_000_000));
}

const share = (all: Click[], is: (click: Click) => boolean) => all.filter(is).length / all.length;

test("one click in 200 is wrong, in all five ways", () => {
  const all = clicks(20_000);
  expect(share(all, ({ fault }) => wrong.has(fault))).toBeCloseTo(faultRates.wrong, 3);
  expect(new Set(all.map(({ fault }) => fault))).toEqual(
    new Set([...wrong, "none", "late", "tombstone", "unknown-user"]),
  );
});

test("the same seed gives the same clicks", () => {
  expect(clicks(50)).toEqual(clicks(50));
  expect(clicks(50)).not.toEqual(clicks(50, 8));
});

test("ids beyond 2^53 stand in the JSON with all their digits", () => {
  const text =
    clicks(50)
      .find(({ fault }) => fault === "none")
      ?.value?.toString() ?? "";
  expect(text).toMatch(/"user_id":900719925474099[35],/);
});

test("a late click is older than a minute, and every other one younger than a second", () => {
  const age = (click: Click) => 1_700_000_000_000 - Number(/"ts":(\d+)/.exec(click.value?.toString() ?? "")?.[1]);
  for (const click of clicks(2_000)) {
    if (click.fault === "late") expect(age(click)).toBeGreaterThanOrEqual(60_000);
    else if (click.value !== null && !wrong.has(click.fault)) expect(age(click)).toBeLessThan(1_000);
  }
});

test("unreadable bytes are no JSON, and a tombstone has no value at all", () => {
  const all = clicks(2_000);
  const unreadable = all.find(({ fault }) => fault === "unreadable")?.value ?? Buffer.from("{}");
  expect(() => JSON.parse(unreadable.toString())).toThrow();
  expect(all.find(({ fault }) => fault === "tombstone")?.value).toBeNull();
});
