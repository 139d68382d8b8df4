import { join } from "node:path";
import { pinnedVersion } from "../pom.ts";
import type { ManagedProcess } from "../process.ts";
import type { Settings } from "../settings.ts";
import { jdbcParts } from "./connect/connector-configs.ts";
import { javaArguments } from "./java/java-arguments.ts";
import { tables, topics } from "./names.ts";

/** The programs that keep the demo alive. `prepareDemo` must have run before they start. */
export function demoProcesses(settings: Settings): ManagedProcess[] {
  const { addresses, dataDir } = settings;
  const iceberg = jdbcParts(addresses.icebergCatalogUri);
  return [
    {
      name: "demo-clients",
      version: "1",
      command: process.execPath,
      // kafkajs computes waits that may be below zero; harmless, but Node 24 tells.
      args: [
        "--max-old-space-size=128",
        "--disable-warning=TimeoutNegativeWarning",
        join(import.meta.dirname, "clients.ts"),
      ],
      env: {
        DEMO_KAFKA_BROKERS: addresses.kafkaBrokers,
        DEMO_REGISTRY_URL: addresses.registryUrl,
        DEMO_SHOP_URL: addresses.shopUrl,
        // Passwords in the environment, not among the arguments that every user of the machine can see.
        ICEBERG_URI: iceberg.url,
        ICEBERG_USER: iceberg.user,
        ICEBERG_PASSWORD: iceberg.password,
        DEMO_MAINTENANCE_ARGUMENTS: JSON.stringify([
          ...javaArguments(settings, "ExpireSnapshots", 192),
          settings.icebergCatalogName,
          addresses.icebergWarehouse,
          `${tables.enrichedClicks}:event_time`,
          `${tables.revenueByMinute}:minute_start`,
        ]),
      },
      stopTimeoutMs: 10_000,
    },
    {
      name: "demo-streams",
      version: pinnedVersion("kafka"),
      command: "java",
      args: [
        ...javaArguments(settings, "ClicksByUser", 128),
        addresses.kafkaBrokers,
        join(dataDir, "streams"),
        ...[topics.clicks, topics.users, topics.clicksByUser, topics.clicksByUserDlq],
      ],
      stopTimeoutMs: 15_000,
    },
  ];
}
