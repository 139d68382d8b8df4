/** An end of a job before its rate is known; `metric` is the name of the vertex metric that tells the rate. */
export type FoundEnd = { kind: "topic" | "warehouse-table"; name: string; metric: string | null };

const TOPIC_METRIC = /^(.+)\.KafkaSourceReader\.topic\.(.+)\.partition\.\d+\.(?:current|committed)Offset$/;

/** The topics a vertex reads, out of the names of its metrics: the Kafka source counts offsets by topic and partition. */
export function topicsRead(metricNames: readonly string[]): FoundEnd[] {
  const names = new Set(metricNames);
  const found = new Map<string, FoundEnd>();
  for (const name of metricNames) {
    const [, operator, topic] = TOPIC_METRIC.exec(name) ?? [];
    if (operator === undefined || topic === undefined || found.has(topic)) continue;
    found.set(topic, { kind: "topic", name: topic, metric: known(`${operator}.numRecordsInPerSecond`, names) });
  }
  return [...found.values()];
}

const WRITER_STEP = /([\w.$-]+)\[(\d+)\]: Writer/g;
const ICEBERG_STEP = /IcebergSink ([\w-]+)\.([\w.-]+): Writer/g;

/** What a vertex writes, out of the description of its step: sinks are steps called Writer, named after the SQL table. */
export function tablesWritten(description: string, metricNames: readonly string[]): FoundEnd[] {
  const names = new Set(metricNames);
  const kafka = [...description.matchAll(WRITER_STEP)].map(
    ([, table = "", number = ""]): FoundEnd => ({
      kind: "topic",
      name: table,
      metric: known(`${table}[${number}]__Writer.numRecordsInPerSecond`, names),
    }),
  );
  const iceberg = [...description.matchAll(ICEBERG_STEP)].map(
    ([, , table = ""]): FoundEnd => ({
      kind: "warehouse-table",
      name: table,
      metric: known("IcebergStreamWriter.numRecordsInPerSecond", names),
    }),
  );
  return [...kafka, ...iceberg];
}

const known = (name: string, names: ReadonlySet<string>): string | null => (names.has(name) ? name : null);
