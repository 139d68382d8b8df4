import type { Kafka, KafkaMessage, Producer } from "kafkajs";
import { groups, topics } from "../names.ts";
import { consume } from "./consume.ts";
import { judgeClick, stackTrace } from "./judge-click.ts";
import { springHeaders } from "./spring-headers.ts";

/** A service that fails on some clicks and puts them on `clicks-dlt`, same partition, as a Spring application would. */
export function fraudCheck(kafka: Kafka, producer: Producer, signal: AbortSignal): Promise<void> {
  return consume(kafka, { group: groups.fraudCheck, topic: topics.clicks }, signal, async ({ batch }) => {
    const letters = batch.messages.flatMap((message) => deadLetter(message, batch.partition));
    if (letters.length > 0) await producer.send({ topic: topics.clicksDlt, acks: -1, messages: letters });
  });
}

function deadLetter(message: KafkaMessage, partition: number) {
  const verdict = judgeClick(message.value);
  if (verdict === undefined) return [];
  const headers = springHeaders({
    topic: topics.clicks,
    partition,
    offset: BigInt(message.offset),
    timestampMs: BigInt(message.timestamp),
    group: groups.fraudCheck,
    exceptionClass: verdict.exceptionClass,
    causeClass: verdict.causeClass,
    message: verdict.message,
    stackTrace: stackTrace(verdict),
  });
  return [{ partition, key: message.key, value: message.value, headers: { ...message.headers, ...headers } }];
}
