import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Kafka, logLevel } from "kafkajs";
import { jarsDir } from "../jars.ts";
import { pinnedVersion } from "../pom.ts";
import { javaProperties } from "../properties.ts";
import { runCommand } from "../run-command.ts";
import { type Settings, stackHost } from "../settings.ts";
import type { System } from "../system.ts";
import { emptyTemporaryDir, jvmCommand } from "./jvm.ts";

/** One node that is broker and controller, with the authorizer of a real cluster switched on. */
export function kafkaSystem(settings: Settings): System {
  const { ports, dataDir } = settings;
  const home = join(dataDir, "kafka");
  const configuration = join(home, "server.properties");
  const logDir = join(home, "data");
  const classPath = join(jarsDir(settings, "kafka"), "*");
  return {
    process: {
      name: "kafka",
      version: pinnedVersion("kafka"),
      port: ports.kafka,
      ...jvmCommand(settings, "kafka", {
        maxHeapMiB: 448,
        compiler: "full",
        rest: ["-cp", classPath, "kafka.Kafka", configuration],
      }),
      stopTimeoutMs: 60_000,
    },
    needs: [],
    jars: ["kafka"],
    ports: [ports.kafka, ports.kafkaController],
    readyTimeoutMs: 90_000,
    async prepare() {
      mkdirSync(home, { recursive: true });
      emptyTemporaryDir(settings, "kafka");
      writeFileSync(configuration, javaProperties(serverProperties(settings, logDir)));
      if (existsSync(join(logDir, "meta.properties"))) return;
      const clusterId = randomBytes(16).toString("base64url");
      await runCommand({
        command: "java",
        args: [
          ...["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, "kafka.tools.StorageTool"],
          ...["format", "--ignore-formatted", "--cluster-id", clusterId, "--config", configuration],
        ],
        log: join(dataDir, "log", "kafka-format.log"),
        timeoutMs: 60_000,
      });
    },
    /** The broker opens its port before it can serve: a cluster description with a controller is the sign. */
    async probe() {
      const admin = new Kafka({
        brokers: [`${stackHost}:${ports.kafka}`],
        clientId: "millrace-stack",
        connectionTimeout: 1_000,
        requestTimeout: 3_000,
        logLevel: logLevel.NOTHING,
        retry: { retries: 0 },
      }).admin();
      try {
        await admin.connect();
        const { brokers, controller } = await admin.describeCluster();
        if (brokers.length === 0 || controller === null) throw new Error("the broker knows no controller yet");
        return pinnedVersion("kafka");
      } finally {
        await admin.disconnect().catch(() => undefined);
      }
    },
  };
}

function serverProperties({ ports }: Settings, logDir: string): Record<string, string | number | boolean> {
  return {
    "process.roles": "broker,controller",
    "node.id": 1,
    "controller.quorum.voters": `1@${stackHost}:${ports.kafkaController}`,
    listeners: `PLAINTEXT://${stackHost}:${ports.kafka},CONTROLLER://${stackHost}:${ports.kafkaController}`,
    "advertised.listeners": `PLAINTEXT://${stackHost}:${ports.kafka}`,
    "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
    "inter.broker.listener.name": "PLAINTEXT",
    "controller.listener.names": "CONTROLLER",
    "log.dirs": logDir,
    "authorizer.class.name": "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
    "super.users": "User:ANONYMOUS",
    "auto.create.topics.enable": false,
    "num.partitions": 3,
    "default.replication.factor": 1,
    "min.insync.replicas": 1,
    "offsets.topic.replication.factor": 1,
    "offsets.topic.num.partitions": 10,
    "transaction.state.log.replication.factor": 1,
    "transaction.state.log.min.isr": 1,
    "transaction.state.log.num.partitions": 10,
    "share.coordinator.state.topic.replication.factor": 1,
    "share.coordinator.state.topic.min.isr": 1,
    "share.coordinator.state.topic.num.partitions": 5,
    "group.initial.rebalance.delay.ms": 0,
    "num.network.threads": 2,
    "num.io.threads": 4,
    // The cleaner takes this much heap as soon as it starts; the default of 128 MiB is made for large brokers.
    "log.cleaner.dedupe.buffer.size": 16_777_216,
  };
}
