import fc from "fast-check";
import { expect, test } from "vitest";
import { type PartitionState, planMoves } from "@/lib/groups/plan-moves";

const at = (more: Partial<PartitionState>): PartitionState => ({
  topic: "t",
  partition: 0,
  begin: 100n,
  end: 200n,
  committed: 150n,
  wanted: 120n,
  ...more,
});

test("the preview counts what is read again and what is left out", () => {
  expect(planMoves([at({ wanted: 120n })])[0]).toMatchObject({
    from: "150",
    to: "120",
    records: "-30",
    clamped: false,
  });
  expect(planMoves([at({ wanted: 200n })])[0]).toMatchObject({ to: "200", records: "50" });
});

test("an offset outside of the log becomes its border, and the preview says so", () => {
  expect(planMoves([at({ wanted: 5n })])[0]).toMatchObject({ to: "100", clamped: true });
  expect(planMoves([at({ wanted: 2n ** 62n })])[0]).toMatchObject({ to: "200", clamped: true });
});

test("a partition that is there already is no move, and one never committed is", () => {
  expect(planMoves([at({ wanted: 150n })])).toEqual([]);
  expect(planMoves([at({ committed: null, wanted: 100n })])[0]).toMatchObject({ from: null, to: "100", records: "0" });
});

test("no move ever leaves the log", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 2n ** 62n), fc.bigInt(0n, 1000n), fc.bigInt(), (begin, size, wanted) => {
      for (const { to } of planMoves([at({ begin, end: begin + size, committed: null, wanted })])) {
        expect(BigInt(to) >= begin && BigInt(to) <= begin + size).toBe(true);
      }
    }),
  );
});
