import { AppError, type System } from "@/lib/app-error";
import { withCredentials } from "@/lib/environments/credentials";
import type { Environment } from "@/lib/environments/get-environment";
import { connectClient } from "@/lib/systems/connect/client";
import type { ConnectPort } from "@/lib/systems/connect/port";
import { flinkClient } from "@/lib/systems/flink/client";
import { gatewayClient } from "@/lib/systems/flink/gateway-client";
import type { FlinkPort, GatewayPort } from "@/lib/systems/flink/port";
import { icebergClient } from "@/lib/systems/iceberg/client";
import type { IcebergPort } from "@/lib/systems/iceberg/port";
import { registryClient } from "@/lib/systems/registry/client";
import type { RegistryPort } from "@/lib/systems/registry/port";

// The clients of an environment. Each throws `not_configured` when the environment has no such system.

export function registryOf({ name, systems, secrets }: Environment): RegistryPort {
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
