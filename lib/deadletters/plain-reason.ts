import type { Failure } from "@/lib/deadletters/fingerprint";

type Known = Pick<Failure, "exception" | "message" | "stage">;
export type PlainReason = { reason: string; helps: string };

const field = (message: string | null): string => message?.split(":")[1] ?? "a field";

// The first that fits says it. Class names and messages are those the systems themselves write.
const RULES: readonly { fits: (text: string, known: Known) => boolean; say: (known: Known) => PlainReason }[] = [
  {
    fits: (_, { message }) => /^MISSING_FIELD:/.test(message ?? ""),
    say: ({ message }) => ({
      reason: `The field ${field(message)} is missing in the value.`,
      helps: "Ask who writes the topic to send it. As it is, it would be turned away again.",
    }),
  },
  {
    fits: (_, { message }) => /^WRONG_TYPE:/.test(message ?? ""),
    say: ({ message }) => ({
      reason: `The field ${field(message)} holds a value of another type than the pipeline expects.`,
      helps: "Compare the value with the schema, correct the producer, or widen the type in the pipeline.",
    }),
  },
  {
    fits: (_, { message }) => /^(NO|IMPOSSIBLE)_EVENT_TIME$/.test(message ?? ""),
    say: () => ({
      reason: "The time of the event is missing or cannot be true.",
      helps: "Look at the producer's clock and at the unit of the time: seconds are often sent as milliseconds.",
    }),
  },
  {
    fits: (text) => /magic byte|artifact reference cannot be null/i.test(text),
    say: () => ({
      reason: "The bytes do not begin as the schema registry's format does.",
      helps:
        "The producer writes without the registry's serializer, or the reader expects one. Align the two, then replay.",
    }),
  },
  {
    fits: (text) =>
      /schema.{0,60}not found|subject.{0,60}not found|no content with id|40403|RestClientException/i.test(text),
    say: () => ({
      reason: "The schema that the record names was not found in the registry.",
      helps: "Register it again, or check which registry the reader asks. Then a replay passes.",
    }),
  },
  {
    fits: (text, { message }) =>
      message === "UNREADABLE" || /JsonParse|JSON|unexpected character|malformed/i.test(text),
    say: () => ({
      reason: "The value is not the JSON that the reader expects.",
      helps: "Look at the bytes: cut off, another format, or a wrong encoding. A replay of the same bytes fails again.",
    }),
  },
  {
    fits: (text) =>
      /null value.{0,40}(column|constraint)|NOT NULL|required field|cannot be null|NullPointer/i.test(text),
    say: () => ({
      reason: "A value that has to be there is null.",
      helps: "Make the column nullable, or have the producer fill it. Then a replay passes.",
    }),
  },
  {
    fits: (text) => /duplicate key|unique constraint|constraint violation/i.test(text),
    say: () => ({
      reason: "The target already has such a row, or another rule of the table refuses it.",
      helps: "Use upsert on the sink, or look whether the row is there already: then the letter needs no replay.",
    }),
  },
  {
    fits: (text) => /timeout|timed out|connection|unavailable|ConnectException: refused|RetriableException/i.test(text),
    say: () => ({
      reason: "A system behind the reader did not answer.",
      helps: "Nothing is wrong with the record: once the system answers again, a replay passes.",
    }),
  },
  {
    fits: (text) => /too large|RecordTooLarge|value too long/i.test(text),
    say: () => ({
      reason: "The record or one of its values is larger than allowed.",
      helps: "Raise the limit of the target topic or column, then replay.",
    }),
  },
  {
    fits: (text) =>
      /ClassCast|type mismatch|cannot (cast|convert)|NumberFormat|invalid (input syntax|type)/i.test(text),
    say: () => ({
      reason: "A value is of another type than the target expects.",
      helps: "Compare the value with the target's column, and correct the type on one side.",
    }),
  },
  {
    fits: (text, { stage }) =>
      /Serialization|Deserialization|DataException/i.test(text) || /_CONVERTER$/.test(stage ?? ""),
    say: ({ stage }) => ({
      reason: `The ${stage === "KEY_CONVERTER" ? "key" : stage === "HEADER_CONVERTER" ? "headers" : "value"} could not be read in the format that the reader is set to.`,
      helps: "Check the converter or deserializer of the reader against what the producer writes.",
    }),
  },
  {
    fits: (_, { stage }) => stage === "TRANSFORMATION",
    say: () => ({
      reason: "A transformation of the connector failed on this record.",
      helps: "Look at the connector's transforms: most need a field that this record does not have.",
    }),
  },
  {
    fits: (_, { stage }) => stage === "TASK_PUT",
    say: () => ({
      reason: "The system that the connector writes to refused this record.",
      helps: "The message is the system's own. Correct table or record, then replay.",
    }),
  },
];

/** What went wrong, for somebody who did not write the reader, and what usually helps. */
export function plainReason(known: Known): PlainReason {
  const text = `${known.exception ?? ""} ${known.message ?? ""}`;
  for (const { fits, say } of RULES) if (fits(text, known)) return say(known);
  if (text.trim() === "") {
    return {
      reason: "The record does not say why it is here.",
      helps: "Switch errors.deadletterqueue.context.headers.enable on in the connector: later letters then tell.",
    };
  }
  return {
    reason: "The application that read it gave up on it, with the words below.",
    helps: "Look at the application's log at that time. If the cause is gone, a replay passes.",
  };
}
