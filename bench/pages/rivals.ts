import { spawnSync } from "node:child_process";
import { join } from "node:path";
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

/** Seconds that Kafka's own command takes for the same question, JVM start included, as a person waits for it. */
export function timeTool(settings: Settings, name: keyof typeof TOOLS): number {
  const [main, ...args] = TOOLS[name];
  const started = performance.now();
  const command = [
    "-Xmx512m",
    "-cp",
    join(jarsDir(settings, "kafka"), "*"),
    main,
    "--bootstrap-server",
    settings.addresses.kafkaBrokers,
    ...args,
  ];
  const { status, stderr } = spawnSync("java", command, {
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 300_000,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${name} failed: ${stderr.slice(0, 400)}`);
  return performance.now() - started;
}
