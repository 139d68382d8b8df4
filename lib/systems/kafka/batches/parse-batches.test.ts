import fc from "fast-check";
import { expect, test } from "vitest";
import { readBytes } from "../read-bytes";
import { visibleBatches } from "./committed";
import { type BatchDraft, type Draft, encodeBatch } from "./fixtures/encode-batch";
import { parseBatches } from "./parse-batches";
import { parseRecords } from "./parse-records";

const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));
const time = fc.bigInt({ min: 0n, max: 2n ** 53n });
const records: fc.Arbitrary<Draft[]> = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 1_000 }),
      timestampDelta: fc.oneof(fc.bigInt({ min: -(2n ** 40n), max: 2n ** 40n }), fc.bigInt({ min: 0n, max: 300n })),
      key: fc.option(bytes(20)),
      value: fc.option(bytes(2_000)),
      headers: fc.array(fc.record({ key: fc.string({ maxLength: 10 }), value: fc.option(bytes(10)) }), {
        maxLength: 4,
      }),
    }),
    { maxLength: 12 },
  )
  .map((drafts) => {
    let at = -1;
    return drafts.map(({ step, ...draft }) => {
      at += step;
      return { ...draft, offsetDelta: at };
    });
  });
const batch: fc.Arbitrary<BatchDraft> = fc
  .record({
    baseOffset: fc.bigInt({ min: 0n, max: 2n ** 62n }),
    codec: fc.integer({ min: 0, max: 4 }),
    appendTime: fc.boolean(),
    baseTimestampMs: time,
    maxTimestampMs: time,
    producerId: fc.bigInt({ min: -1n, max: 2n ** 62n }),
    records,
    hole: fc.nat({ max: 100 }),
  })
  .map(({ codec, appendTime, hole, ...draft }) => ({
    ...draft,
    attributes: codec | (appendTime ? 8 : 0),
    lastOffsetDelta: (draft.records.at(-1)?.offsetDelta ?? 0) + hole,
  }));

test("what was encoded is read back exactly, in every codec, with holes and 64-bit offsets", () => {
  fc.assert(
    fc.property(batch, (draft) => {
      const parsed = parseBatches(encodeBatch(draft));
      expect(parsed.problems).toEqual([]);
      expect(parsed.nextOffset).toBe(draft.baseOffset + BigInt(draft.lastOffsetDelta) + 1n);
      const [first] = parsed.batches;
      if (!first) throw new Error("no batch");
      const appendTime = (draft.attributes & 8) !== 0;
      const expected = draft.records.map(({ offsetDelta, timestampDelta, ...rest }) => ({
        ...rest,
        offset: draft.baseOffset + BigInt(offsetDelta),
        timestampMs: appendTime ? draft.maxTimestampMs : draft.baseTimestampMs + timestampDelta,
      }));
      expect(parseRecords(first)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("bytes cut anywhere give the whole batches before the cut and never an exception", () => {
  fc.assert(
    fc.property(fc.array(batch, { minLength: 1, maxLength: 3 }), fc.nat(), (drafts, at) => {
      const encoded = drafts.map(encodeBatch);
      const all = Buffer.concat(encoded);
      const cut = at % (all.length + 1);
      let whole = 0;
      for (let size = 0; size + (encoded[whole]?.length ?? Infinity) <= cut; whole += 1)
        size += encoded[whole]?.length ?? 0;
      const parsed = parseBatches(all.subarray(0, cut));
      expect(parsed.batches).toHaveLength(whole);
      expect(parsed.problems).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a flipped bit is a problem that names the offsets, or changes nothing that is read; never an exception", () => {
  fc.assert(
    fc.property(batch, fc.nat(), fc.integer({ min: 0, max: 7 }), (draft, at, bit) => {
      const good = encodeBatch(draft);
      const bad = Buffer.from(good);
      const index = at % bad.length;
      bad[index] = (bad[index] ?? 0) ^ (1 << bit);
      const parsed = parseBatches(bad);
      for (const one of parsed.batches) expect(() => parseRecords(one)).not.toThrow();
      // The checksum covers all but what stands before it: offset, length, leader epoch, magic, and itself.
      if (index >= 21) expect(parsed.problems).toMatchObject([{ firstOffset: draft.baseOffset }]);
    }),
    { numRuns: 300 },
  );
});

test("any bytes at all are read or refused, not crashed on", () => {
  fc.assert(fc.property(bytes(400), (any) => void parseBatches(any)));
});

test("a batch whose records do not follow the format is a problem with its offsets, the ones behind it are read", () => {
  const good = { attributes: 0, lastOffsetDelta: 0, baseTimestampMs: 5n, maxTimestampMs: 5n, producerId: -1n };
  const record = { offsetDelta: 0, timestampDelta: 0n, key: null, value: Buffer.from("x"), headers: [] };
  // The offset delta points behind the batch's own last offset: a checksum that fits does not make it true.
  const wrong = encodeBatch({ ...good, baseOffset: 10n, records: [{ ...record, offsetDelta: 7 }] });
  const right = encodeBatch({ ...good, baseOffset: 11n, records: [record] });
  const read = readBytes({ topic: "t", partition: 0 }, Buffer.concat([wrong, right]), []);
  expect(read.problems).toMatchObject([{ firstOffset: 10n, lastOffset: 10n }]);
  expect(read.records.map(({ offset }) => offset)).toEqual([11n]);
  expect(read.nextOffset).toBe(12n);
});

const TRANSACTIONAL = 0x10;
const CONTROL = 0x20;
const part = (baseOffset: bigint, attributes: number, producerId: bigint, key: Buffer | null = null) =>
  parseBatches(
    encodeBatch({
      ...{ baseOffset, attributes, producerId, lastOffsetDelta: 0, baseTimestampMs: 1n, maxTimestampMs: 1n },
      records: [{ offsetDelta: 0, timestampDelta: 0n, key, value: null, headers: [] }],
    }),
  ).batches;

test("aborted transactions are left out up to their marker; another producer's and later ones stay", () => {
  const marker = (type: number) => Buffer.from([0, 0, 0, type]);
  const batches = [
    ...part(0n, TRANSACTIONAL, 1n),
    ...part(1n, TRANSACTIONAL, 2n),
    ...part(2n, TRANSACTIONAL | CONTROL, 1n, marker(0)),
    ...part(3n, TRANSACTIONAL | CONTROL, 2n, marker(1)),
    ...part(4n, TRANSACTIONAL, 1n),
    ...part(5n, TRANSACTIONAL | CONTROL, 1n, marker(1)),
    ...part(6n, 0, -1n),
  ];
  const seen = (aborted: { producerId: bigint; firstOffset: bigint }[]) =>
    visibleBatches(batches, aborted).map(({ baseOffset }) => baseOffset);
  expect(seen([{ producerId: 1n, firstOffset: 0n }])).toEqual([1n, 4n, 6n]);
  expect(seen([])).toEqual([0n, 1n, 4n, 6n]);
});
