import { AppError } from "@/lib/app-error";
import { writeBatch } from "../batches/write-batch";
import type { ClusterView } from "../cluster";
import { addressText } from "../config";
import type { BatchingProducer } from "../port-producer";
import { PRODUCE_APIS, type TopicBatches } from "../produce-api";
import { type Answer, answerFlight } from "./answer-flight";
import { initProducer } from "./init-producer";
import { partitionOf } from "./partition-of";
import {
  enqueue,
  isWaiting,
  type PartitionQueue,
  partitionQueue,
  type Session,
  type Sink,
  takeBatch,
} from "./partition-queue";

/** Of one request to a broker, over its partitions. */
const REQUEST_BYTES = 4 * 1024 * 1024;
const BROKER_TIMEOUT_MS = 8_000;
const MAX_QUEUES = 20_000;
const keyOf = (topic: string, partition: number): string => `${partition} ${topic}`;

export function openBatching(view: ClusterView): BatchingProducer {
  const queues = new Map<string, PartitionQueue>();
  const active = new Set<PartitionQueue>();
  const busyLeaders = new Set<number>();
  let shared: Promise<Session> | undefined;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const firstSession = (): Promise<Session> => {
    shared ??= initProducer(view).catch((error: unknown) => {
      shared = undefined;
      throw error;
    });
    return shared;
  };
  const queueOf = (topic: string, partition: number): PartitionQueue => {
    const key = keyOf(topic, partition);
    const known = queues.get(key) ?? partitionQueue(topic, partition);
    queues.set(key, known);
    return known;
  };
  const topicOf = async (topic: string, fresh = false) => {
    const found = (await view.topics([topic], fresh)).get(topic);
    if (!found) throw new AppError("not_found", `There is no topic ${topic}.`, { system: "kafka" });
    for (const { index, leader } of found.partitions) queueOf(topic, index).leader = leader;
    return found;
  };

  /** Starts a request to each leader that has none under way and something to take. */
  function pump(): void {
    if (closed) return;
    const now = Date.now();
    const ready = Map.groupBy(
      [...active].filter(({ busy }) => !busy),
      ({ leader, notBefore }) => (notBefore > now ? -2 : leader),
    );
    for (const [leader, mine] of ready) {
      if (leader >= 0 && !busyLeaders.has(leader)) void ask(leader, mine);
    }
    // A partition without a leader, or that waits before it tries again.
    if ((ready.has(-1) || ready.has(-2)) && timer === undefined) {
      timer = setTimeout(() => {
        timer = undefined;
        void lookUp(ready.get(-1) ?? []).finally(pump);
      }, 50);
      timer.unref();
    }
  }

  const lookUp = async (lost: readonly PartitionQueue[]): Promise<void> => {
    const topics = new Set(lost.map(({ topic }) => topic));
    await Promise.all([...topics].map((topic) => topicOf(topic, true).catch((error) => giveUp(lost, topic, error))));
  };
  const giveUp = (lost: readonly PartitionQueue[], topic: string, error: unknown): void => {
    for (const queue of lost.filter((one) => one.topic === topic && !one.busy)) {
      queue.flight ??= flightOf(queue);
      answerFlight(queue, queue.flight, AppError.from(error), Date.now());
    }
  };
  const flightOf = (queue: PartitionQueue) => ({
    ...{ items: takeBatch(queue), batch: Buffer.alloc(0), tries: 0, since: Date.now(), unsure: false },
  });

  async function ask(leader: number, mine: readonly PartitionQueue[]): Promise<void> {
    busyLeaders.add(leader);
    const sent: PartitionQueue[] = [];
    const topics = new Map<string, TopicBatches>();
    let answers: (queue: PartitionQueue) => Answer | AppError;
    let bytes = 0;
    for (const queue of mine) {
      if (bytes > REQUEST_BYTES) break;
      queue.flight ??= flightOf(queue);
      queue.busy = true;
      sent.push(queue);
      bytes += queue.flight.items.reduce((sum, item) => sum + item.bytes, 0);
    }
    try {
      for (const queue of sent) await prepare(queue, topics);
      const broker = await view.broker(leader);
      const what = `Writing to ${[...topics.keys()].join(", ")} on ${addressText(broker)}`;
      const args: [number, TopicBatches[]] = [BROKER_TIMEOUT_MS, [...topics.values()]];
      const reply = await view.wire.ask(broker, what, PRODUCE_APIS, args, "produce");
      const found = new Map(
        reply.responses.flatMap(({ name, partitionResponses }) =>
          partitionResponses.map((one) => [keyOf(name, one.index), one] as const),
        ),
      );
      const silent = new AppError("upstream", `${what}: the answer leaves a partition out.`, { system: "kafka" });
      answers = ({ partition, topic }) => found.get(keyOf(topic, partition)) ?? silent;
    } catch (error) {
      const failure = AppError.from(error);
      answers = () => failure;
    }
    busyLeaders.delete(leader);
    const now = Date.now();
    const moved = sent.filter((queue) => queue.flight && answerFlight(queue, queue.flight, answers(queue), now));
    for (const queue of moved) queue.leader = -1;
    for (const queue of sent) if (!queue.flight && !isWaiting(queue)) rest(queue);
    pump();
  }

  // The batch is made once: a second try has to be the same to the broker.
  async function prepare(queue: PartitionQueue, topics: Map<string, TopicBatches>): Promise<void> {
    const { flight, topic, partition } = queue;
    if (!flight) return;
    if (queue.session === null) {
      // One id serves all partitions; one whose state is in doubt gets an id that the broker has never seen.
      queue.session = queue.losses > 0 ? await initProducer(view) : await firstSession();
      queue.sequence = 0;
      flight.batch = Buffer.alloc(0);
    }
    if (flight.batch.length === 0) {
      const records = flight.items.map(({ record }) => record);
      flight.batch = writeBatch(records, { ...queue.session, first: queue.sequence });
    }
    const batches = topics.get(topic) ?? { topic, partitions: [] };
    batches.partitions.push({ partition, batch: flight.batch });
    topics.set(topic, batches);
  }

  // Thousands of topics that were written to once must not stay for good.
  function rest(queue: PartitionQueue): void {
    active.delete(queue);
    if (queues.size > MAX_QUEUES) queues.delete(keyOf(queue.topic, queue.partition));
  }

  return {
    partitions: async (topic) => (await topicOf(topic)).partitions.length,
    partitionOf,
    async send(topic, records) {
      if (records.length === 0) return [];
      const { partitions } = await topicOf(topic);
      return new Promise((resolve) => {
        const sink: Sink = { results: [], left: records.length, done: () => resolve(sink.results) };
        records.forEach((record, at) => {
          if (record.partition < partitions.length) {
            const queue = queueOf(topic, record.partition);
            enqueue(queue, record, sink, at);
            active.add(queue);
          } else {
            const text = `${topic} has no partition ${record.partition}.`;
            sink.results[at] = new AppError("not_found", text, { system: "kafka" });
            sink.left -= 1;
          }
        });
        if (sink.left === 0) sink.done();
        // A turn later, so that calls of the same turn share a batch.
        setImmediate(pump);
      });
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
