import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Report } from "./process.ts";
import { runCommand } from "./run-command.ts";
import { childEnvironment, type Settings } from "./settings.ts";

const debianPackages = ["openjdk-17-jdk-headless", "maven"];

/** Makes sure that a JDK (17 or newer) and Maven are there; on Debian, as root, it installs what is missing. */
export async function ensureJava(settings: Settings, report: Report): Promise<string> {
  const missing = missingTools();
  if (missing.length > 0) {
    const line = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(" ")}`;
    if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
      throw new Error(`A JDK 17 and Maven are needed. On Debian or Ubuntu, type:  sudo sh -c '${line}'`);
    }
    report(`installing ${missing.join(", ")}`);
    const log = join(settings.dataDir, "log", "apt-get.log");
    await runCommand({ command: "sh", args: ["-c", line], log, env: { DEBIAN_FRONTEND: "noninteractive" } });
    const still = missingTools();
    if (still.length > 0) throw new Error(`${still.join(" and ")} did not get installed; see ${log}`);
  }
  return `java ${javaVersion()}`;
}

function missingTools(): string[] {
  const jdk = onPath("javac") && javaVersion() >= 17;
  return debianPackages.filter((name) => !(name === "maven" ? onPath("mvn") : jdk));
}

/** Major version, 0 when there is no Java. */
function javaVersion(): number {
  const { status, stderr } = spawnSync("java", ["-version"], { encoding: "utf8", timeout: 60_000 });
  if (status !== 0) return 0;
  return Number(/version "(?:1\.)?(\d+)/.exec(stderr)?.[1] ?? "0");
}

/** Looked up rather than run: `mvn -v` alone starts a JVM. */
function onPath(command: string): boolean {
  const dirs = childEnvironment().PATH?.split(delimiter) ?? [];
  return dirs.some((dir) => existsSync(join(dir, command)));
}
