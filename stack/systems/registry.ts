import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { getJson, textField } from "../http-probe.ts";
import { jarsDir } from "../jars.ts";
import { pinnedVersion } from "../pom.ts";
import { type Settings, stackHost } from "../settings.ts";
import type { System } from "../system.ts";
import { emptyTemporaryDir, jvmCommand } from "./jvm.ts";

/** Apicurio Registry: the Confluent-compatible API is at /apis/ccompat/v7. */
export function registrySystem(settings: Settings): System {
  const home = join(settings.dataDir, "registry");
  const version = pinnedVersion("apicurio");
  const runner = join(jarsDir(settings, "registry"), `apicurio-registry-app-${version}-runner.jar`);
  const base = `http://${stackHost}:${settings.ports.registry}`;
  return {
    process: {
      name: "registry",
      version,
      port: settings.ports.registry,
      ...jvmCommand(settings, "registry", {
        maxHeapMiB: 256,
        compiler: "quick",
        rest: [
          `-Dquarkus.http.port=${settings.ports.registry}`,
          `-Dquarkus.http.host=${stackHost}`,
          "-Dquarkus.datasource.jdbc.min-size=2",
          "-Dquarkus.datasource.jdbc.initial-size=2",
          // Five seconds by default, which a machine that starts everything at once can exceed.
          "-Dquarkus.datasource.jdbc.acquisition-timeout=60",
          ...["-jar", runner],
        ],
      }),
      stopTimeoutMs: 60_000,
      // Only the environment is heeded for the store. WRITE_DELAY=0: a schema that was confirmed survives a kill.
      env: { REGISTRY_DATASOURCE_URL: `jdbc:h2:file:${join(home, "registry")};WRITE_DELAY=0` },
    },
    needs: [],
    jars: ["registry"],
    ports: [settings.ports.registry],
    readyTimeoutMs: 120_000,
    async prepare() {
      mkdirSync(home, { recursive: true });
      emptyTemporaryDir(settings, "registry");
    },
    async probe() {
      await getJson(`${base}/apis/ccompat/v7/subjects`);
      return textField(await getJson(`${base}/apis/registry/v2/system/info`), "version");
    },
  };
}
