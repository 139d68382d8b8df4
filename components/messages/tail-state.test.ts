import { expect, test } from "vitest";
import type { MessageView, TailEvent } from "@/lib/messages/contract";
import { addToTail, EMPTY_TAIL, tailRate } from "./tail-state";

const empty = {
  format: "null",
  syntax: "none",
  value: null,
  sizeBytes: 0,
  schemaId: null,
  subject: null,
  note: null,
  truncated: false,
} as const;
const message = (offset: number): MessageView => ({
  partition: 0,
  offset: String(offset),
  timestampMs: "0",
  timestampType: "create",
  key: empty,
  value: empty,
  headers: [],
  headerCount: 0,
});
const event = (offsets: number[], skipped = 0): TailEvent => ({
  records: offsets.map(message),
  skipped,
  positions: "0:0",
  gaps: [],
});

test("the newest record stands first and the oldest make room", () => {
  let state = EMPTY_TAIL;
  for (let n = 0; n < 1_200; n += 2) state = addToTail(state, event([n, n + 1]), n);
  expect(state.rows).toHaveLength(1_000);
  expect(state.rows[0]?.offset).toBe("1199");
  expect(state.rows.at(-1)?.offset).toBe("200");
});

test("the rate counts what was not shown, and forgets after five seconds", () => {
  const state = addToTail(addToTail(EMPTY_TAIL, event([1], 99), 0), event([2], 99), 1_000);
  expect(tailRate(state, 1_000)).toBe(40);
  expect(tailRate(state, 5_500)).toBe(20);
  expect(state.skipped).toBe(198);
});
