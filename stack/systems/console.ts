import { readFileSync } from "node:fs";
import { join } from "node:path";
import { consoleEnvironment } from "../console-environment.ts";
import { getJson } from "../http-probe.ts";
import { type Settings, stackHost } from "../settings.ts";
import type { System } from "../system.ts";

/** The console itself, out of the build in `dir`. */
export function consoleSystem(settings: Settings, dir: string): System {
  const version = readVersion(settings.repoDir);
  const host = settings.consoleHost === "0.0.0.0" || settings.consoleHost === "::" ? stackHost : settings.consoleHost;
  return {
    process: {
      name: "console",
      version,
      port: settings.ports.console,
      command: process.execPath,
      args: ["--disable-warning=TimeoutNegativeWarning", join(dir, "server.js")],
      env: { ...consoleEnvironment(settings), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      cwd: dir,
    },
    needs: [],
    jars: [],
    ports: [settings.ports.console],
    readyTimeoutMs: 60_000,
    prepare: async () => undefined,
    async probe() {
      await getJson(`http://${host}:${settings.ports.console}/api/health`);
      return version;
    },
  };
}

function readVersion(repoDir: string): string {
  const { version } = JSON.parse(readFileSync(join(repoDir, "package.json"), "utf8")) as { version: string };
  return version;
}
