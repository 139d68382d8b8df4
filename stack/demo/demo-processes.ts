import { join } from "node:path";
import { jarsDir } from "../jars.ts";
import { pinnedVersion } from "../pom.ts";
import type { ManagedProcess } from "../process.ts";
import type { Settings } from "../settings.ts";
import { topics } from "./names.ts";
import { streamsClasses } from "./streams/compile-streams.ts";

/** The programs that keep the demo alive. `prepareDemo` must have run before they start. */
export function demoProcesses(settings: Settings): ManagedProcess[] {
  const { addresses, dataDir } = settings;
  return [
    {
      name: "demo-clients",
      version: "1",
      command: process.execPath,
      args: ["--max-old-space-size=128", join(import.meta.dirname, "clients.ts")],
      env: {
        DEMO_KAFKA_BROKERS: addresses.kafkaBrokers,
        DEMO_REGISTRY_URL: addresses.registryUrl,
        DEMO_SHOP_URL: addresses.shopUrl,
      },
      stopTimeoutMs: 10_000,
    },
    {
      name: "demo-streams",
      version: pinnedVersion("kafka"),
      command: "java",
      args: [
        ...["-Xms32m", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"],
        `-Dlog4j2.configurationFile=${join(settings.repoDir, "stack", "conf", "log4j2.properties")}`,
        "-cp",
        `${join(jarsDir(settings, "streams"), "*")}:${streamsClasses(settings)}`,
        "ClicksByUser",
        addresses.kafkaBrokers,
        join(dataDir, "streams"),
        ...[topics.clicks, topics.users, topics.clicksByUser, topics.clicksByUserDlq],
      ],
      stopTimeoutMs: 15_000,
    },
  ];
}
