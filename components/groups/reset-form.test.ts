import { expect, test } from "vitest";
import { partitionsOf, type ResetDraft, resetTo } from "@/components/groups/reset-form";

const draft = (more: Partial<ResetDraft>): ResetDraft => ({
  topic: "t",
  partitions: "",
  kind: "latest",
  time: "",
  number: "",
  ...more,
});

test("an offset past 2^53 is sent digit for digit", () => {
  expect(resetTo(draft({ kind: "offset", number: "9007199254740993" }))).toEqual({
    kind: "offset",
    offset: "9007199254740993",
  });
});

test("an incomplete form asks for nothing", () => {
  expect(resetTo(draft({ kind: "time" }))).toBeUndefined();
  expect(resetTo(draft({ kind: "shift", number: "1e3" }))).toBeUndefined();
});

test("no partitions means all of them, and a typo means none", () => {
  expect(partitionsOf(draft({}))).toBeUndefined();
  expect(partitionsOf(draft({ partitions: "0, 3" }))).toEqual([0, 3]);
  expect(partitionsOf(draft({ partitions: "0;3" }))).toBeNull();
});
