import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { jarsDir } from "../../stack/jars.ts";
import type { Settings } from "../../stack/settings.ts";

const TOOLS = {
  "kafka-topics --describe": ["org.apache.kafka.tools.TopicCommand", "--describe"],
  "kafka-consumer-groups --describe": [
    "org.apache.kafka.tools.consumer.group.ConsumerGroupCommand",
    "--describe",
    "--all-groups",
  ],
} as const;

/** Milliseconds that Kafka's own command takes for the same question, JVM start included, as a person waits for it. */
export async function timeTool(settings: Settings, name: keyof typeof TOOLS): Promise<number> {
  const [main, ...args] = TOOLS[name];
  const started = performance.now();
  const command: string[] = [
    "-Xmx512m",
    "-cp",
    join(jarsDir(settings, "kafka"), "*"),
    main,
    "--bootstrap-server",
    settings.addresses.kafkaBrokers,
    ...args,
  ];
  await promisify(execFile)("java", command, { timeout: 300_000, maxBuffer: 64 * 1024 * 1024 });
  return performance.now() - started;
}
