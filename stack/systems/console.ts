import { readFileSync } from "node:fs";
import { join } from "node:path";
import { consoleEnvironment } from "../console-environment.ts";
import { getJson } from "../http-probe.ts";
import { type Settings, stackHost } from "../settings.ts";
import type { System } from "../system.ts";

// V8 lets a heap grow with the memory of the machine before it collects: on 24 GiB the console held 500 MiB of which 100
// were in use. Collecting at a third over what is in use, in a small nursery, keeps it near that for a little more CPU.
const memoryFlags = ["--heap-growing-percent=33", "--max-semi-space-size=8"];

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
      args: ["--disable-warning=TimeoutNegativeWarning", ...memoryFlags, join(dir, "server.js")],
      // Malloc keeps an arena a thread, each with freed buffers that no other thread gets.
      env: {
        MALLOC_ARENA_MAX: "2",
        ...consoleEnvironment(settings),
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
      },
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
