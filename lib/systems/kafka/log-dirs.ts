import { describeLogDirsV1, describeLogDirsV2, describeLogDirsV3, describeLogDirsV4 } from "@platformatic/kafka";
import { type ClusterView, perBroker } from "./cluster";
import { codeFailure } from "./codes";
import type { Broker, LogDir, PartialFailure, TopicPartitions } from "./port";

const WHAT = "Reading log dirs";

/** Log dirs of every broker with the size of each replica in them. */
export async function logDirs(
  view: ClusterView,
  topics?: readonly TopicPartitions[],
): Promise<{ dirs: LogDir[]; failures: PartialFailure[] }> {
  const wanted = topics?.map(({ topic, partitions }) => ({ name: topic, partitions: [...partitions] })) ?? null;
  const brokers = await view.brokers();
  const { replies, failures } = await perBroker(view, new Map(brokers.map(({ id }) => [id, wanted])), (broker) =>
    ofBroker(view, broker, wanted),
  );
  const dirs = [...replies].flatMap(([broker, results]) => results.map((result) => toDir(broker, result)));
  return { dirs: dirs.sort((a, b) => a.broker - b.broker || a.path.localeCompare(b.path)), failures };
}

type Wanted = Parameters<typeof describeLogDirsV4.createRequest>[0];
type Result = Awaited<ReturnType<typeof describeLogDirsV4.api.async>>["results"][number];
async function ofBroker(view: ClusterView, broker: Broker, wanted: Wanted): Promise<Result[]> {
  const versions = [describeLogDirsV4.api, describeLogDirsV3.api, describeLogDirsV2.api, describeLogDirsV1.api];
  const reply = await view.wire.ask(broker, WHAT, versions, [wanted]);
  return reply.results;
}

const toDir = (broker: number, { logDir, errorCode, totalBytes, usableBytes, topics }: Result): LogDir => ({
  broker,
  path: logDir,
  totalBytes,
  usableBytes,
  error: errorCode === 0 ? null : codeFailure(errorCode, `${WHAT} of broker ${broker}`),
  replicas: topics.flatMap(({ name, partitions }) =>
    partitions.map(({ partitionIndex, partitionSize, offsetLag, isFutureKey }) => ({
      topic: name,
      partition: partitionIndex,
      sizeBytes: partitionSize,
      offsetLag,
      future: isFutureKey,
    })),
  ),
});
