import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getJson, textField } from "../http-probe.ts";
import { connectPluginDir, connectPlugins, jarsDir } from "../jars.ts";
import { pinnedVersion } from "../pom.ts";
import { javaProperties } from "../properties.ts";
import { type Settings, stackHost } from "../settings.ts";
import type { System } from "../system.ts";
import { emptyTemporaryDir, jvmCommand } from "./jvm.ts";

/** One distributed Connect worker, each plug-in in a folder of its own. */
export function connectSystem(settings: Settings): System {
  const home = join(settings.dataDir, "connect");
  const configuration = "connect.properties";
  const base = `http://${stackHost}:${settings.ports.connect}`;
  return {
    process: {
      name: "connect",
      version: pinnedVersion("kafka"),
      port: settings.ports.connect,
      ...jvmCommand(settings, "connect", {
        maxHeapMiB: 640,
        compiler: "quick",
        rest: [
          ...["-cp", join(jarsDir(settings, "connect"), "*")],
          // By its bare name: the Iceberg sink looks for this file in the command line, which it splits at spaces.
          ...["org.apache.kafka.connect.cli.ConnectDistributed", configuration],
        ],
      }),
      cwd: home,
      // Tasks get five seconds to stop; now and then a worker hangs after that, and what it held is on Kafka.
      stopTimeoutMs: 25_000,
    },
    needs: settings.embedded.kafka ? ["kafka"] : [],
    jars: ["connect", ...connectPlugins],
    ports: [settings.ports.connect],
    readyTimeoutMs: 180_000,
    async prepare() {
      mkdirSync(home, { recursive: true });
      emptyTemporaryDir(settings, "connect");
      writeFileSync(join(home, configuration), javaProperties(workerProperties(settings)));
    },
    /** The root answers before the worker has joined its group; the list of connectors only after. */
    async probe() {
      await getJson(`${base}/connectors`, 5_000);
      return textField(await getJson(`${base}/`), "version");
    },
  };
}

function workerProperties(settings: Settings): Record<string, string | number | boolean> {
  return {
    "bootstrap.servers": settings.addresses.kafkaBrokers,
    "group.id": "connect",
    listeners: `HTTP://${stackHost}:${settings.ports.connect}`,
    "rest.advertised.host.name": stackHost,
    "rest.advertised.port": settings.ports.connect,
    "config.storage.topic": "connect-configs",
    "offset.storage.topic": "connect-offsets",
    "status.storage.topic": "connect-status",
    "config.storage.replication.factor": 1,
    "offset.storage.replication.factor": 1,
    "status.storage.replication.factor": 1,
    "offset.storage.partitions": 5,
    "status.storage.partitions": 2,
    "key.converter": "org.apache.kafka.connect.json.JsonConverter",
    "value.converter": "org.apache.kafka.connect.json.JsonConverter",
    "plugin.path": connectPluginDir(settings),
    // Each plug-in here has service files, so the worker need not open every class of every jar to find it.
    "plugin.discovery": "service_load",
    "exactly.once.source.support": "enabled",
    "offset.flush.interval.ms": 5_000,
    // One worker only: nobody else could come back and claim its tasks.
    "scheduled.rebalance.max.delay.ms": 0,
    "session.timeout.ms": 6_000,
    "heartbeat.interval.ms": 2_000,
  };
}
