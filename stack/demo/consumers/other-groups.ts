import type { Kafka } from "kafkajs";
import { pause } from "../forever.ts";
import { groups, topics } from "../names.ts";
import { consume } from "./consume.ts";
import { firstHalfAssigner } from "./first-half-assigner.ts";

const restMs = 240_000;
const workMs = 60_000;
const nothing = async () => undefined;

/** Keeps in step. */
export const liveDashboard = (kafka: Kafka, signal: AbortSignal): Promise<void> =>
  consume(kafka, { group: groups.liveDashboard, topic: topics.enrichedClicks }, signal, nothing);

/** Reads half of the partitions only; nobody reads the others. */
export const abTest = (kafka: Kafka, signal: AbortSignal): Promise<void> =>
  consume(kafka, { group: groups.abTest, topic: topics.enrichedClicks, assigner: firstHalfAssigner }, signal, nothing);

/** Works one minute in five: its lag climbs, and is worked off again. */
export const recommendations = (kafka: Kafka, signal: AbortSignal): Promise<void> =>
  consume(kafka, { group: groups.recommendations, topic: topics.clicksValid }, signal, nothing, async (consumer) => {
    while (!signal.aborted) {
      await pause(workMs, signal);
      consumer.pause([{ topic: topics.clicksValid }]);
      await pause(restMs, signal);
      consumer.resume([{ topic: topics.clicksValid }]);
    }
  });
