import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jarsDir } from "../jars.ts";
import { type Settings, stackHost } from "../settings.ts";
import { emptyTemporaryDir, type Jvm, jvmCommand } from "./jvm.ts";

export function flinkDirs(settings: Settings) {
  const home = join(settings.dataDir, "flink");
  return {
    conf: join(home, "conf"),
    checkpoints: join(home, "checkpoints"),
    savepoints: join(home, "savepoints"),
  };
}

/** The command, with the class path and flags that Flink's own shell scripts would give; `jvm.rest` is the main class. */
export function flinkJvm(settings: Settings, name: string, jvm: Jvm): ReturnType<typeof jvmCommand> {
  const opened = ["lang", "net", "nio", "util", "time", "text"].map((name) => `java.base/java.${name}`);
  const rest = [
    "-XX:MaxMetaspaceSize=256m",
    `-Dlog.file=${join(settings.dataDir, "log", `${name}.log`)}`,
    ...[...opened, "java.base/sun.nio.ch", "java.base/java.lang.invoke", "java.base/java.util.concurrent"].map(
      (name) => `--add-opens=${name}=ALL-UNNAMED`,
    ),
    "-cp",
    join(jarsDir(settings, "flink"), "*"),
    ...jvm.rest,
  ];
  return jvmCommand(settings, name, { ...jvm, rest });
}

/** Makes the files of one Flink process. The three share config.yaml; writing it again changes nothing. */
export function prepareFlink(settings: Settings, name: string): void {
  emptyTemporaryDir(settings, name);
  const dirs = flinkDirs(settings);
  for (const dir of Object.values(dirs)) mkdirSync(dir, { recursive: true });
  const lines = Object.entries(configuration(settings)).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  writeFileSync(join(dirs.conf, "config.yaml"), lines.join(""));
}

function configuration(settings: Settings): Record<string, string | number | boolean> {
  const { ports } = settings;
  const dirs = flinkDirs(settings);
  return {
    "jobmanager.rpc.address": stackHost,
    "jobmanager.rpc.port": ports.jobManagerRpc,
    "jobmanager.bind-host": stackHost,
    "blob.server.port": String(ports.jobManagerBlob),
    "rest.address": stackHost,
    "rest.bind-address": stackHost,
    "rest.port": ports.flink,
    "rest.bind-port": String(ports.flink),
    "rest.flamegraph.enabled": false,
    "web.submit.enable": false,
    "taskmanager.host": stackHost,
    "taskmanager.bind-host": stackHost,
    "taskmanager.rpc.port": String(ports.taskManagerRpc),
    "taskmanager.data.port": ports.taskManagerData,
    "taskmanager.numberOfTaskSlots": 12,
    // A fixed id lets a TaskManager that was killed take its old place at once, without a heartbeat time-out.
    "taskmanager.resource-id": "taskmanager-1",
    "parallelism.default": 1,
    "execution.checkpointing.interval": "5 s",
    "execution.checkpointing.mode": "EXACTLY_ONCE",
    "execution.checkpointing.timeout": "2 min",
    "execution.checkpointing.dir": `file://${dirs.checkpoints}`,
    "execution.checkpointing.savepoint-dir": `file://${dirs.savepoints}`,
    "execution.checkpointing.num-retained": 3,
    // Checkpoints stay when the job or the whole cluster goes: it is from them that jobs are brought back.
    "execution.checkpointing.externalized-checkpoint-retention": "RETAIN_ON_CANCELLATION",
    "execution.checkpointing.tolerable-failed-checkpoints": 10,
    "state.backend.type": "hashmap",
    "restart-strategy.type": "exponential-delay",
    "restart-strategy.exponential-delay.initial-backoff": "1 s",
    "restart-strategy.exponential-delay.max-backoff": "30 s",
    "restart-strategy.exponential-delay.reset-backoff-threshold": "2 min",
    "heartbeat.timeout": "30 s",
    // How long a TaskManager that came up first waits before it looks for the JobManager again.
    "cluster.registration.error-delay": "1 s",
    "sql-gateway.endpoint.rest.address": stackHost,
    "sql-gateway.endpoint.rest.bind-address": stackHost,
    "sql-gateway.endpoint.rest.port": ports.gateway,
    "sql-gateway.endpoint.rest.bind-port": String(ports.gateway),
    "classloader.check-leaked-classloader": false,
  };
}
