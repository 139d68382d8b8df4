import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBatches } from "./parse-batches";
import { parseRecords } from "./parse-records";
import { writeBatch } from "./write-batch";

const part = fc.option(fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)));
const record = fc.record({
  partition: fc.constant(0),
  key: part,
  value: part,
  headers: fc.array(fc.record({ key: fc.string({ maxLength: 10 }), value: part }), { maxLength: 3 }),
  timestampMs: fc.integer({ min: 0, max: 2 ** 45 }),
});

test("a batch is read back with every byte, its times and the producer's sequence, and its checksum is right", () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 40 }), fc.nat({ max: 2 ** 31 - 1 }), (records, first) => {
      const { batches, problems } = parseBatches(writeBatch(records, { producerId: 2n ** 53n + 1n, epoch: 3, first }));
      expect(problems).toEqual([]);
      const [batch] = batches;
      expect(batch).toMatchObject({ producerId: 2n ** 53n + 1n, producerEpoch: 3, baseSequence: first });
      expect(batch?.count).toBe(records.length);
      const read = batch ? [...parseRecords(batch)] : [];
      const seen = read.map((one) => ({ key: one.key, value: one.value, headers: one.headers }));
      expect(seen).toEqual(records.map(({ key, value, headers }) => ({ key, value, headers })));
      expect(read.map(({ timestampMs }) => Number(timestampMs))).toEqual(records.map(({ timestampMs }) => timestampMs));
    }),
  );
});
