import fc from "fast-check";
import { expect, test } from "vitest";
import { type Failure, fingerprintOf } from "@/lib/deadletters/fingerprint";
import { innermostCause } from "@/lib/deadletters/innermost-cause";
import { normaliseMessage } from "@/lib/deadletters/normalise-message";

const failure = (message: string, more: Partial<Failure> = {}): Failure => ({
  exception: "org.apache.kafka.connect.errors.DataException",
  message,
  innermost: null,
  stage: "VALUE_CONVERTER",
  ...more,
});
const of = (message: string, more?: Partial<Failure>) => fingerprintOf(failure(message, more), "orders.dlq");

test("the fingerprint of a failure is the same in every process and every version", () => {
  expect(of('Field "amount" of order 7731 at offset 9007199254740993 is not a number')).toBe("eeac98dd52956759aa9d");
});

test("numbers, ids, quoted values and offsets do not part letters of one cause", () => {
  const message = (quoted: string, id: string, offset: bigint, time: Date) =>
    `Value "${quoted}" of record ${id} at offset ${offset} (${time.toISOString()}) does not fit column 'amount'`;
  fc.assert(
    fc.property(
      ...([0, 1].flatMap(() => [
        fc.string().map((text) => text.replaceAll('"', "")),
        fc.uuid(),
        fc.bigInt(0n, 2n ** 63n - 1n),
        fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
      ]) as [
        fc.Arbitrary<string>,
        fc.Arbitrary<string>,
        fc.Arbitrary<bigint>,
        fc.Arbitrary<Date>,
        fc.Arbitrary<string>,
        fc.Arbitrary<string>,
        fc.Arbitrary<bigint>,
        fc.Arbitrary<Date>,
      ]),
      (a, b, c, d, e, f, g, h) => of(message(a, b, c, d)) === of(message(e, f, g, h)),
    ),
  );
});

test("a message that was normalised stays as it is", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 600 }), fc.string({ unit: "binary", maxLength: 600 })), (text) => {
      const once = normaliseMessage(text);
      return normaliseMessage(once) === once;
    }),
  );
});

test("another exception, stage, innermost cause or word is another cause, wherever the text is cut in two", () => {
  const base = of("MISSING_FIELD:user_id");
  expect(of("MISSING_FIELD:event_id")).not.toBe(base);
  expect(of("MISSING_FIELD:user_id", { stage: "TASK_PUT" })).not.toBe(base);
  expect(of("MISSING_FIELD:user_id", { innermost: "java.lang.NullPointerException" })).not.toBe(base);
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,20}$/), fc.nat(), (word, at) => {
      const cut = (at % (word.length - 1)) + 1;
      const moved = fingerprintOf(failure(word.slice(cut), { exception: word.slice(0, cut) }), "t");
      return moved !== fingerprintOf(failure("", { exception: word }), "t");
    }),
  );
});

test("letters that say nothing are one cause a topic; where something is said the topic does not count", () => {
  const silent: Failure = { exception: null, message: null, innermost: null, stage: null };
  expect(fingerprintOf(silent, "a.dlq")).not.toBe(fingerprintOf(silent, "b.dlq"));
  expect(fingerprintOf(failure("x"), "a.dlq")).toBe(fingerprintOf(failure("x"), "b.dlq"));
});

test("the innermost cause of a stack trace is its last one", () => {
  const stack =
    "a.A: outer\n\tat x.Y\nCaused by: b.B: middle\n\tat z\n\t... 3 more\r\nCaused by: c.C: inner 12\n\tat q";
  expect(innermostCause(stack)).toBe("c.C: inner 12");
  expect(innermostCause("a.A: alone\n\tat x.Y")).toBeNull();
});

test("a long hostile message is normalised in no time", () => {
  const begun = performance.now();
  for (const text of ['"'.repeat(20_000), "'".repeat(20_000), "1-".repeat(20_000), "a1".repeat(20_000)])
    normaliseMessage(text);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
