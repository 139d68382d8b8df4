import { setTimeout as sleep } from "node:timers/promises";
import { getJson, textField } from "../http-probe.ts";
import { pinnedVersion } from "../pom.ts";
import { type Settings, stackHost } from "../settings.ts";
import type { System } from "../system.ts";
import { flinkDirs, flinkJvm, prepareFlink } from "./flink-files.ts";

const version = pinnedVersion("flink");

/** JobManager of a session cluster, with the REST API and Flink's own web pages. */
export function jobManagerSystem(settings: Settings): System {
  const { ports } = settings;
  const conf = flinkDirs(settings).conf;
  const main = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  return {
    process: {
      name: "flink-jobmanager",
      version,
      port: ports.flink,
      ...flinkJvm(settings, "flink-jobmanager", {
        maxHeapMiB: 384,
        compiler: "quick",
        rest: [main, "--configDir", conf],
      }),
      env: { FLINK_CONF_DIR: conf },
      stopTimeoutMs: 60_000,
    },
    needs: [],
    jars: ["flink"],
    ports: [ports.flink, ports.jobManagerRpc, ports.jobManagerBlob],
    readyTimeoutMs: 90_000,
    prepare: async () => prepareFlink(settings, "flink-jobmanager"),
    probe: async () => textField(await getJson(`${flinkUrl(settings)}/overview`), "flink-version"),
  };
}

export function taskManagerSystem(settings: Settings): System {
  const { ports } = settings;
  const conf = flinkDirs(settings).conf;
  return {
    process: {
      name: "flink-taskmanager",
      version,
      port: ports.taskManagerData,
      ...flinkJvm(settings, "flink-taskmanager", {
        maxHeapMiB: 640,
        compiler: "full",
        rest: [
          ...["-XX:MaxDirectMemorySize=320m", "org.apache.flink.runtime.taskexecutor.TaskManagerRunner"],
          ...["--configDir", conf],
          ...Object.entries(taskManagerMemory).flatMap(([key, value]) => ["-D", `${key}=${value}`]),
        ],
      }),
      env: { FLINK_CONF_DIR: conf },
      stopTimeoutMs: 60_000,
    },
    needs: [],
    jars: ["flink"],
    ports: [ports.taskManagerRpc, ports.taskManagerData],
    readyTimeoutMs: 90_000,
    prepare: async () => prepareFlink(settings, "flink-taskmanager"),
    /** Registered, and heard of since: the JobManager lists a dead one until its heartbeats are missed. */
    async probe() {
      const started = Date.now();
      for (;;) {
        const answer = (await getJson(`${flinkUrl(settings)}/taskmanagers`)) as TaskManagers;
        const own = answer.taskmanagers.find(({ dataPort }) => dataPort === ports.taskManagerData);
        if (own !== undefined && own.timeSinceLastHeartbeat > started - 12_000) return version;
        if (Date.now() - started > 1_500) throw new Error("the JobManager has no TaskManager registered");
        await sleep(250);
      }
    },
  };
}

type TaskManagers = { taskmanagers: { dataPort: number; timeSinceLastHeartbeat: number }[] };

export function gatewaySystem(settings: Settings): System {
  const conf = flinkDirs(settings).conf;
  return {
    process: {
      name: "sql-gateway",
      version,
      port: settings.ports.gateway,
      ...flinkJvm(settings, "sql-gateway", {
        maxHeapMiB: 384,
        compiler: "quick",
        rest: ["org.apache.flink.table.gateway.SqlGateway"],
      }),
      env: { FLINK_CONF_DIR: conf },
      stopTimeoutMs: 60_000,
    },
    needs: [],
    jars: ["flink"],
    ports: [settings.ports.gateway],
    readyTimeoutMs: 90_000,
    prepare: async () => prepareFlink(settings, "sql-gateway"),
    probe: async () => textField(await getJson(`http://${stackHost}:${settings.ports.gateway}/v1/info`), "version"),
  };
}

const flinkUrl = ({ ports }: Settings) => `http://${stackHost}:${ports.flink}`;

/** In bytes, and all of it: without Flink's shell scripts nothing fills in a figure that is left out. */
const mebibytes = (count: number) => `${count * 1024 * 1024}b`;
const taskManagerMemory: Record<string, string> = {
  "taskmanager.cpu.cores": "1",
  "taskmanager.memory.network.min": mebibytes(64),
  "taskmanager.memory.network.max": mebibytes(64),
  "taskmanager.memory.task.heap.size": mebibytes(384),
  "taskmanager.memory.managed.size": mebibytes(192),
  "taskmanager.memory.framework.heap.size": mebibytes(128),
  "taskmanager.memory.framework.off-heap.size": mebibytes(64),
  "taskmanager.memory.task.off-heap.size": mebibytes(64),
  "taskmanager.memory.jvm-metaspace.size": mebibytes(256),
  "taskmanager.memory.jvm-overhead.min": mebibytes(128),
  "taskmanager.memory.jvm-overhead.max": mebibytes(128),
};
