import { AppError, type System } from "@/lib/app-error";
import { withCredentials } from "@/lib/environments/credentials";
import type { Environment } from "@/lib/environments/get-environment";
import { perProcess } from "@/lib/per-process";
import { connectClient } from "@/lib/systems/connect/client";
import type { ConnectPort } from "@/lib/systems/connect/port";
import { flinkClient } from "@/lib/systems/flink/client";
import { gatewayClient } from "@/lib/systems/flink/gateway-client";
import type { FlinkPort, GatewayPort } from "@/lib/systems/flink/port";
import { icebergClient } from "@/lib/systems/iceberg/client";
import type { IcebergPort } from "@/lib/systems/iceberg/port";
import type { KafkaConfig } from "@/lib/systems/kafka/config";
import { connectKafka } from "@/lib/systems/kafka/connect";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import { registryClient } from "@/lib/systems/registry/client";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

// The clients of an environment. Each throws `not_configured` when the environment has no such system.

// A Kafka client holds connections and what it knows of the cluster, so there is one for each environment and process.
const kafkas = perProcess("kafka clients", () => new Map<string, { asked: string; port: KafkaPort }>());
const KAFKA_REQUEST_TIMEOUT_MS = 10_000;

export function kafkaOf(environment: Environment): KafkaPort {
  const config = kafkaConfig(environment);
  const asked = JSON.stringify(config);
  const known = kafkas.get(environment.id);
  if (known?.asked === asked) return known.port;
  void known?.port.close();
  const port = connectKafka(config);
  kafkas.set(environment.id, { asked, port });
  return port;
}

/** A Kafka client of its own, for a draft that is only tried; the caller closes it. */
export const openKafka = (environment: Environment): KafkaPort => connectKafka(kafkaConfig(environment));

const kafkaConfig = ({ systems: { kafka }, secrets }: Environment): KafkaConfig => ({
  brokers: kafka.brokers,
  tls: kafka.tls,
  requestTimeoutMs: KAFKA_REQUEST_TIMEOUT_MS,
  ...(kafka.sasl ? { sasl: { ...kafka.sasl, password: secrets.kafka ?? "" } } : {}),
});

export function registryOf({ name, systems, secrets }: Environment): SubjectsPort {
  const { registry } = systems;
  if (!registry) throw missing("registry", name, "schema registry");
  return registryClient({ url: withCredentials(registry.url, registry.username, secrets.registry) });
}

/** The Connect clusters of an environment with their names; an empty list is no error. */
export function connectsOf({ systems, secrets }: Environment): { name: string; connect: ConnectPort }[] {
  return systems.connect.map(({ name, url, username }) => ({
    name,
    connect: connectClient({ url: withCredentials(url, username, secrets.connect) }),
  }));
}

export function flinkOf({ name, systems }: Environment): FlinkPort {
  if (!systems.flink) throw missing("flink", name, "Flink cluster");
  return flinkClient({ url: systems.flink.url });
}

export function gatewayOf({ name, systems }: Environment): GatewayPort {
  if (!systems.flink?.gatewayUrl) throw missing("gateway", name, "Flink SQL Gateway");
  return gatewayClient({ url: systems.flink.gatewayUrl });
}

export function icebergOf({ name, systems, secrets }: Environment): IcebergPort {
  const { iceberg } = systems;
  if (!iceberg) throw missing("iceberg", name, "Iceberg catalog");
  return icebergClient({
    catalogUri: withCredentials(iceberg.uri, iceberg.username, secrets.iceberg),
    catalog: iceberg.name,
    warehouse: iceberg.warehouse ?? "",
  });
}

const missing = (system: System, environment: string, what: string): AppError =>
  new AppError("not_configured", `${environment} has no ${what}.`, { system, hint: "Add one under Environments." });
