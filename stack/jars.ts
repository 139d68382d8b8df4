import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pomHash, pomPath } from "./pom.ts";
import { runCommand } from "./run-command.ts";
import type { Settings } from "./settings.ts";

/** What the Connect worker has itself; a second copy in a plug-in folder makes classes that are not each other's. */
const ownedByWorker = "connect-api,connect-json,kafka-clients,slf4j-api";

type Role = {
  excludeArtifacts?: string;
  excludeGroups?: string;
  unpack?: boolean;
  services?: Record<string, string[]>;
};

const roles = {
  kafka: {},
  connect: {},
  "connect-debezium-postgres": { excludeArtifacts: ownedByWorker },
  "connect-debezium-jdbc": {
    excludeArtifacts: ownedByWorker,
    excludeGroups: "com.fasterxml.jackson.core,com.fasterxml.jackson.datatype",
  },
  // Connect finds plug-ins by service files (plugin.discovery=service_load); these converters come without.
  "connect-converters": {
    excludeArtifacts: ownedByWorker,
    services: {
      "org.apache.kafka.connect.storage.Converter": [
        "io.apicurio.registry.utils.converter.AvroConverter",
        "io.apicurio.registry.utils.converter.ExtJsonConverter",
      ],
    },
  },
  "connect-iceberg": { excludeArtifacts: ownedByWorker },
  registry: { unpack: true },
  flink: {},
  streams: {},
} satisfies Record<string, Role>;

export type JarRole = keyof typeof roles;
const isPlugin = (role: JarRole) => role.startsWith("connect-");
export const connectPlugins = (Object.keys(roles) as JarRole[]).filter(isPlugin);

/** For Connect's plugin.path: every folder in it is one plug-in. */
export function connectPluginDir(settings: Settings): string {
  return join(jarsRoot(settings), "connect-plugins");
}

/** Everything made from one state of pom.xml. */
export function jarsRoot(settings: Settings): string {
  return join(settings.cacheDir, `jars-${pomHash}`);
}

export function jarsDir(settings: Settings, role: JarRole): string {
  return join(isPlugin(role) ? connectPluginDir(settings) : jarsRoot(settings), role);
}

/** Copies the jars of one role into the cache, whole or not at all: a download that broke off leaves nothing behind. */
export async function ensureJars(settings: Settings, role: JarRole): Promise<string> {
  const target = jarsDir(settings, role);
  if (existsSync(target)) return "cached";
  const { excludeArtifacts, excludeGroups, unpack, services }: Role = roles[role];
  const temporary = join(settings.cacheDir, `incomplete-${randomBytes(4).toString("hex")}`);
  mkdirSync(temporary, { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
  const log = join(settings.dataDir, "log", `maven-${role}.log`);
  try {
    const args = [
      ...["-q", "-B", "-f", pomPath, "-P", role, "dependency:copy-dependencies"],
      ...["-DincludeScope=runtime", `-DoutputDirectory=${temporary}`],
      ...(excludeArtifacts === undefined ? [] : [`-DexcludeArtifactIds=${excludeArtifacts}`]),
      ...(excludeGroups === undefined ? [] : [`-DexcludeGroupIds=${excludeGroups}`]),
    ];
    const download = () => runCommand({ command: "mvn", args, log });
    // One failed answer of a repository fails the whole of Maven's run; what it has got so far it keeps.
    await download().catch(download);
    const archive = readdirSync(temporary).find((file) => file.endsWith(".tar.gz"));
    if (unpack && archive !== undefined) {
      await runCommand({ command: "tar", args: ["-xzf", archive], cwd: temporary, log });
      rmSync(join(temporary, archive));
    }
    if (services !== undefined) await addServices(temporary, services, log);
    moveUnlessPresent(temporary, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return `${readdirSync(target).length} files`;
}

/** Another stack may have brought the same jars in the meantime. */
function moveUnlessPresent(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

async function addServices(dir: string, services: Record<string, string[]>, log: string): Promise<void> {
  const root = join(dir, "services");
  mkdirSync(join(root, "META-INF", "services"), { recursive: true });
  for (const [name, classes] of Object.entries(services)) {
    writeFileSync(join(root, "META-INF", "services", name), `${classes.join("\n")}\n`);
  }
  await runCommand({ command: "jar", args: ["--create", "--file", join(dir, "services.jar"), "-C", root, "."], log });
  rmSync(root, { recursive: true });
}
