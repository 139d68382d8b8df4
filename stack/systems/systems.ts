import type { Settings } from "../settings.ts";
import type { System } from "../system.ts";
import { connectSystem } from "./connect.ts";
import { gatewaySystem, jobManagerSystem, taskManagerSystem } from "./flink.ts";
import { kafkaSystem } from "./kafka.ts";
import { postgresSystem } from "./postgres.ts";
import { registrySystem } from "./registry.ts";

/** The systems this stack runs itself, in the order they are listed and, reversed, stopped. */
export function embeddedSystems(settings: Settings): System[] {
  const { embedded } = settings;
  return [
    ...(embedded.postgres ? [postgresSystem(settings)] : []),
    ...(embedded.kafka ? [kafkaSystem(settings)] : []),
    ...(embedded.registry ? [registrySystem(settings)] : []),
    ...(embedded.flink ? [jobManagerSystem(settings), taskManagerSystem(settings)] : []),
    ...(embedded.gateway && settings.addresses.flinkUrl !== "" ? [gatewaySystem(settings)] : []),
    ...(embedded.connect && settings.addresses.kafkaBrokers !== "" ? [connectSystem(settings)] : []),
  ];
}
