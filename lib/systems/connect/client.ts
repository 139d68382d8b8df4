import { z } from "zod";
import { connectJson } from "@/lib/systems/connect/connect-json";
import { connectorPath } from "@/lib/systems/connect/connector-path";
import { hideSecrets } from "@/lib/systems/connect/hide-secrets";
import { maskConfig } from "@/lib/systems/connect/mask-config";
import { passwordKeys } from "@/lib/systems/connect/password-keys";
import { pluginFields } from "@/lib/systems/connect/plugin-fields";
import type { ConnectAction, Connector, ConnectPort } from "@/lib/systems/connect/port";
import { Connectors, Info, Offsets, Plugins, Root, Status, Topics } from "@/lib/systems/connect/replies";
import { clearConfig, validateConfig } from "@/lib/systems/connect/validate-config";
import type { HttpSystem } from "@/lib/systems/http";

// A plug-in tries its database before the worker takes its configuration.
const WRITE_TIMEOUT_MS = 30_000;
const Anything = z.unknown();
const ACTIONS: Record<ConnectAction, { method: "PUT" | "POST"; path: string }> = {
  pause: { method: "PUT", path: "/pause" },
  resume: { method: "PUT", path: "/resume" },
  stop: { method: "PUT", path: "/stop" },
  restart: { method: "POST", path: "/restart?includeTasks=true&onlyFailed=false" },
  "restart-failed": { method: "POST", path: "/restart?includeTasks=true&onlyFailed=true" },
};

/** A client of one Kafka Connect cluster. No password leaves it: configurations are masked here. `timeoutMs` is per call. */
export function connectClient({ url, timeoutMs = 10_000 }: { url: string; timeoutMs?: number }): ConnectPort {
  const at: HttpSystem = { system: "connect", url, timeoutMs };
  const read = <S extends z.ZodType>(path: string, reply: S) => connectJson(at, { path, reply });
  const write = (method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown) =>
    connectJson(at, { method, path, body, reply: Anything, timeoutMs: WRITE_TIMEOUT_MS }).then(() => {});
  return {
    info: async () => {
      const root = await read("/", Root);
      return { version: root.version, commit: root.commit, clusterId: root.kafka_cluster_id };
    },
    plugins: () => read("/connector-plugins?connectorsOnly=false", Plugins),
    connectors: async () => {
      const found = await read("/connectors?expand=status&expand=info", Connectors);
      return Promise.all(Object.entries(found).map(([name, entry]) => connector(at, name, entry)));
    },
    connector: async (name) => {
      const [info, status] = await Promise.all([
        read(connectorPath(name), Info),
        read(`${connectorPath(name)}/status`, Status),
      ]);
      return connector(at, name, { info, status });
    },
    activeTopics: async (name) => {
      const found = await read(`${connectorPath(name)}/topics`, Topics);
      return found[name]?.topics ?? [];
    },
    fields: (pluginClass) => pluginFields(at, pluginClass),
    validate: (pluginClass, config, former) => validateConfig(at, pluginClass, config, former),
    create: async (name, config, state) => {
      const clear = await clearConfig(at, config);
      await write("POST", "/connectors", { name, config: clear, initial_state: state });
    },
    putConfig: async (name, config) =>
      write("PUT", `${connectorPath(name)}/config`, await clearConfig(at, config, name)),
    remove: async (name) => write("DELETE", connectorPath(name)),
    act: async (name, action) => write(ACTIONS[action].method, `${connectorPath(name)}${ACTIONS[action].path}`),
    offsets: async (name) => (await read(`${connectorPath(name)}/offsets`, Offsets)).offsets,
    alterOffsets: async (name, offsets) => write("PATCH", `${connectorPath(name)}/offsets`, { offsets }),
    resetOffsets: async (name) => write("DELETE", `${connectorPath(name)}/offsets`),
  };
}

type Found = z.output<typeof Connectors>[string];

async function connector(at: HttpSystem, name: string, { status, info }: Found): Promise<Connector> {
  const keys = await passwordKeys(at, info.config["connector.class"] ?? "");
  const hide = hideSecrets(info.config, keys);
  const hidden = (trace: string | null) => (trace === null ? null : hide(trace));
  return {
    name,
    type: status.type,
    state: status.connector.state,
    worker: status.connector.worker_id,
    trace: hidden(status.connector.trace),
    tasks: status.tasks.map(({ id, state, worker_id, trace }) => ({
      id,
      state,
      worker: worker_id,
      trace: hidden(trace),
    })),
    config: maskConfig(info.config, keys),
  };
}
