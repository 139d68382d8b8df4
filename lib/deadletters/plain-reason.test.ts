import { expect, test } from "vitest";
import { plainReason } from "@/lib/deadletters/plain-reason";

const reasonOf = (exception: string | null, message: string | null, stage: string | null = null) =>
  plainReason({ exception, message, stage }).reason;

test("the gate's reasons name the field", () => {
  expect(reasonOf(null, "MISSING_FIELD:user_id")).toBe("The field user_id is missing in the value.");
  expect(reasonOf(null, "WRONG_TYPE:amount")).toContain("The field amount holds a value of another type");
});

test("words of the systems are put plainly, the special before the general", () => {
  expect(reasonOf("org.apache.kafka.common.errors.SerializationException", "Unknown magic byte!")).toContain(
    "schema registry's format",
  );
  expect(reasonOf("ContentNotFoundException", "No content with id/hash '7' was found.", "VALUE_CONVERTER")).toContain(
    "was not found in the registry",
  );
  expect(reasonOf("org.apache.kafka.connect.errors.DataException", "x", "KEY_CONVERTER")).toContain(
    "The key could not",
  );
  expect(reasonOf("java.net.SocketTimeoutException", "Read timed out")).toContain("did not answer");
  expect(reasonOf("org.apache.kafka.connect.errors.ConnectException", "y", "TASK_PUT")).toContain(
    "refused this record",
  );
});

test("a letter without a word says so, and an unknown failure is not explained away", () => {
  expect(reasonOf(null, null)).toBe("The record does not say why it is here.");
  expect(reasonOf("com.example.OddException", "odd")).toContain("gave up on it");
});
