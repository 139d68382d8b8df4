import { isUtf8 } from "node:buffer";
import { fingerprintOf } from "@/lib/deadletters/fingerprint";
import { type LetterRead, readLetter } from "@/lib/deadletters/read-letter";
import { decodeHeader } from "@/lib/messages/decode-header";
import type { KafkaRecord } from "@/lib/systems/kafka/port-records";

const HEADER_CHARS = 64 * 1024; // a stack trace ends with its innermost cause
const WORDS_CHARS = 1_000;
const KEY_CHARS = 200;
const MAX_INT32 = 2_147_483_647;

/** What is indexed of a letter. Texts are cut and freed of the NUL that Postgres cannot hold. */
export function letterRow(environment: string, record: KafkaRecord) {
  const read = readLetter(record.headers.map(({ key, value }) => decodeHeader(key, value, HEADER_CHARS)));
  const { origin, replay } = read;
  return {
    letter: {
      environment,
      topic: record.topic,
      partition: record.partition,
      offset: record.offset,
      at: new Date(Number(record.timestampMs < 0n ? 0n : record.timestampMs)),
      fingerprint: fingerprintOf(read, record.topic),
      family: read.family,
      exception: cut(read.exception),
      message: cut(read.message),
      by: cut(read.by),
      originTopic: cut(origin?.topic ?? null),
      originPartition: origin?.partition != null && origin.partition <= MAX_INT32 ? origin.partition : null,
      originOffset: origin?.offset != null ? fitting(origin.offset) : null,
      key: keyText(record.key),
      sizeBytes: (record.key?.length ?? 0) + (record.value?.length ?? 0),
      attempt: replay?.attempt ?? 0,
      replayId: cut(replay?.id ?? null),
    },
    read,
  };
}
export type LetterRow = { letter: ReturnType<typeof letterRow>["letter"]; read: LetterRead };

const clean = (text: string): string => text.replaceAll("\u0000", "�").toWellFormed();
const cut = (text: string | null): string | null => (text === null ? null : clean(text.slice(0, WORDS_CHARS)));

function fitting(offset: string): bigint | null {
  const value = BigInt(offset);
  return value === BigInt.asIntN(64, value) ? value : null;
}

function keyText(key: Buffer | null): string | null {
  if (key === null || !isUtf8(key)) return null;
  return clean(key.toString("utf8").slice(0, KEY_CHARS));
}
