import { Partitioners, type Producer } from "kafkajs";
import { pause } from "../../demo/forever.ts";
import { openKafka } from "../../demo/kafka/open-kafka.ts";
import { topics } from "../../demo/names.ts";
import { jsonBytes } from "../../demo/wire/json-bytes.ts";
import type { Hop, Probe } from "./hop.ts";

export const awaitEnriched: Hop = {
  name: "enriched",
  what: `click joined with the row, committed in ${topics.enrichedClicks}`,
  needs: [
    "kafka",
    `kafka/${topics.clicks}`,
    `kafka/${topics.clicksValid}`,
    `kafka/${topics.enrichedClicks}`,
    "registry",
    "flink-jobmanager",
    "flink-jobmanager/clicks-gate",
    "flink-jobmanager/enrich-clicks",
    "flink-taskmanager",
  ],
  timeoutMs: 60_000,
  suspicion: "the Flink jobs clicks-gate and enrich-clicks run but are behind, or their checkpoints do not complete.",
  async run(probe, signal) {
    const producer = openKafka(probe.settings.addresses.kafkaBrokers, "millrace-doctor", { hurried: true }).producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
    });
    const done = new AbortController();
    const either = AbortSignal.any([signal, done.signal]);
    await producer.connect();
    try {
      const sending = sendClicks(producer, probe, either);
      // A failed send ends the wait: what was never sent will not be found.
      const found = await Promise.race([find(probe, signal), sending.then(() => find(probe, signal))]);
      probe.enrichedAt = found;
      return `partition ${found.partition}, offset ${found.offset}`;
    } finally {
      done.abort();
      await producer.disconnect();
    }
  },
};

const find = ({ enrichedTail, userName }: Probe, signal: AbortSignal) =>
  enrichedTail.find(({ value }) => value?.includes(userName) ?? false, signal);

/** One click a second: event time has to go on for the first one to come out of the join, also without the generator. */
async function sendClicks(producer: Producer, { marker, userId }: Probe, signal: AbortSignal): Promise<void> {
  for (let count = 1; !signal.aborted; count++) {
    const click = { event_id: `${marker}-${count}`, user_id: userId, type: "view", path: "/doctor", ts: Date.now() };
    await producer.send({
      topic: topics.clicks,
      acks: -1,
      messages: [{ key: String(userId), value: jsonBytes(click) }],
    });
    await pause(1_000, signal);
  }
}
