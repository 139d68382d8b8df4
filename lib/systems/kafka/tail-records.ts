// Following a topic without a consumer group:
//
//   for await (const batch of kafka.tailRecords({ topic, isolation: "read_committed", maxBytes: 2 ** 22 }, signal)) { … }
//
// A batch comes when there is news, when something went wrong, and at least every few seconds, so that a reader can tell a
// quiet topic from a broken one. `positions` of the last batch, given as `from`, goes on exactly there.
import { AppError } from "@/lib/app-error";
import type { ClusterView } from "./cluster";
import { fetchPartitions, type Raw } from "./fetch-partitions";
import { listOffsets } from "./list-offsets";
import { mergeByTime } from "./merge-records";
import type { KafkaRecord, TailBatch, TailRequest } from "./port-records";
import { readBytes } from "./read-bytes";

const WAIT_MS = 250;
const AGAIN_MS = 1_000;
const HEARTBEAT_MS = 5_000;
const NEW_PARTITIONS_EVERY_MS = 30_000;

export async function* tailRecords(
  view: ClusterView,
  request: TailRequest,
  signal: AbortSignal,
): AsyncGenerator<TailBatch, void> {
  const { topic, isolation } = request;
  const positions = new Map(request.from);
  let toldAt = 0;
  let lookedAt = 0;
  while (!signal.aborted) {
    let batch = emptyBatch(positions);
    try {
      if (performance.now() - lookedAt > NEW_PARTITIONS_EVERY_MS || positions.size === 0) {
        await addPartitions(view, request, positions, lookedAt > 0);
        lookedAt = performance.now();
      }
      const wants = [...positions].map(([partition, offset]) => ({ partition, offset }));
      const options = { isolation, waitMs: WAIT_MS, maxBytes: request.maxBytes };
      batch = await taken(view, topic, await fetchPartitions(view, topic, wants, options), positions);
    } catch (thrown) {
      batch.error = AppError.from(thrown);
    }
    if (signal.aborted) return;
    const news = batch.records.length + batch.gaps.length + batch.problems.length > 0 || batch.error !== null;
    if (news || performance.now() - toldAt > HEARTBEAT_MS) {
      toldAt = performance.now();
      yield batch;
    }
    if (batch.error) await pause(signal);
  }
}

const emptyBatch = (positions: ReadonlyMap<number, bigint>): TailBatch => ({
  records: [],
  positions: new Map(positions),
  gaps: [],
  problems: [],
  error: null,
});

// Partitions that appear later are read from their beginning: nothing of them was there before.
async function addPartitions(view: ClusterView, request: TailRequest, positions: Map<number, bigint>, later: boolean) {
  const { topic, isolation } = request;
  const found = (await view.topics([topic], true)).get(topic);
  if (!found) throw new AppError("not_found", `There is no topic ${topic}.`, { system: "kafka" });
  const wanted = request.partitions ?? found.partitions.map(({ index }) => index);
  const partitions = wanted.filter((partition) => !positions.has(partition));
  if (partitions.length === 0) return;
  const spec = later && !request.partitions ? "earliest" : "latest";
  const { offsets } = await listOffsets(view, [{ topic, partitions }], spec, isolation);
  for (const { partition, offset } of offsets) positions.set(partition, offset);
}

async function taken(
  view: ClusterView,
  topic: string,
  answers: ReadonlyMap<number, Raw>,
  positions: Map<number, bigint>,
): Promise<TailBatch> {
  const batch = emptyBatch(positions);
  const lists: KafkaRecord[][] = [];
  for (const [partition, raw] of answers) {
    const at = positions.get(partition) ?? 0n;
    if (!raw.ok) {
      if (raw.outOfRange) await skipGap(view, topic, partition, positions, batch);
      else batch.error = raw.error;
      continue;
    }
    const read = readBytes({ topic, partition }, raw.bytes, raw.aborted);
    lists.push(read.records.filter(({ offset }) => offset >= at));
    batch.problems.push(...read.problems.map((problem) => ({ partition, ...problem })));
    if (read.nextOffset !== null && read.nextOffset > at) positions.set(partition, read.nextOffset);
  }
  batch.records = mergeByTime(lists);
  batch.positions = new Map(positions);
  return batch;
}

// Retention was faster than the reader, or the topic was made anew: both are told, neither is passed over.
async function skipGap(
  view: ClusterView,
  topic: string,
  partition: number,
  positions: Map<number, bigint>,
  batch: TailBatch,
): Promise<void> {
  const { offsets } = await listOffsets(view, [{ topic, partitions: [partition] }], "earliest");
  const begin = offsets[0]?.offset;
  const from = positions.get(partition) ?? 0n;
  if (begin === undefined || begin === from) return;
  batch.gaps.push({ partition, from, to: begin });
  positions.set(partition, begin);
}

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, AGAIN_MS);
    signal.addEventListener("abort", end, { once: true });
  });
