import { z } from "zod";
import { maskConfig, maskText } from "@/lib/systems/connect/mask-config";
import { passwordKeys } from "@/lib/systems/connect/password-keys";
import type { Connector, ConnectPort } from "@/lib/systems/connect/port";
import { type HttpSystem, httpJson } from "@/lib/systems/http";

const State = z
  .enum(["RUNNING", "PAUSED", "STOPPED", "FAILED", "UNASSIGNED", "RESTARTING", "UNKNOWN"])
  .catch("UNKNOWN");
const Trace = z
  .string()
  .nullish()
  .transform((text) => (text ? maskText(text) : null));
const Status = z.object({
  connector: z.object({ state: State, worker_id: z.string(), trace: Trace }),
  tasks: z.array(z.object({ id: z.number(), state: State, worker_id: z.string(), trace: Trace })),
  type: z.enum(["source", "sink", "unknown"]).catch("unknown"),
});
const Info = z.object({ name: z.string(), config: z.record(z.string(), z.string()) });
const Connectors = z.record(z.string(), z.object({ status: Status, info: Info }));
const Root = z.object({ version: z.string(), commit: z.string(), kafka_cluster_id: z.string() });
const Plugins = z.array(
  z.object({
    class: z.string(),
    type: z.string(),
    version: z
      .string()
      .nullish()
      .transform((text) => text ?? ""),
  }),
);
const Topics = z.record(z.string(), z.object({ topics: z.array(z.string()) }));

/** A client of one Kafka Connect cluster. No password leaves it: configurations are masked here. `timeoutMs` is per call. */
export function connectClient({ url, timeoutMs = 10_000 }: { url: string; timeoutMs?: number }): ConnectPort {
  const at: HttpSystem = { system: "connect", url, timeoutMs };
  return {
    info: async () => {
      const root = await httpJson(at, { path: "/", reply: Root });
      return { version: root.version, commit: root.commit, clusterId: root.kafka_cluster_id };
    },
    plugins: () => httpJson(at, { path: "/connector-plugins?connectorsOnly=false", reply: Plugins }),
    connectors: async () => {
      const found = await httpJson(at, { path: "/connectors?expand=status&expand=info", reply: Connectors });
      return Promise.all(Object.entries(found).map(([name, entry]) => connector(at, name, entry)));
    },
    activeTopics: async (name) => {
      const found = await httpJson(at, { path: `/connectors/${encodeURIComponent(name)}/topics`, reply: Topics });
      return found[name]?.topics ?? [];
    },
  };
}

type Found = z.output<typeof Connectors>[string];

async function connector(at: HttpSystem, name: string, { status, info }: Found): Promise<Connector> {
  const keys = await passwordKeys(at, info.config["connector.class"] ?? "");
  return {
    name,
    type: status.type,
    state: status.connector.state,
    worker: status.connector.worker_id,
    trace: status.connector.trace,
    tasks: status.tasks.map(({ id, state, worker_id, trace }) => ({ id, state, worker: worker_id, trace })),
    config: maskConfig(info.config, keys),
  };
}
