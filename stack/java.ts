import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "./process.ts";
import { runCommand } from "./run-command.ts";
import type { Settings } from "./settings.ts";

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
  const jdk = javaVersion() >= 17 && runs("javac", ["-version"]);
  const maven = runs("mvn", ["-v"]);
  return debianPackages.filter((name) => !(name === "maven" ? maven : jdk));
}

/** Major version, 0 when there is no Java. */
function javaVersion(): number {
  const { status, stderr } = spawnSync("java", ["-version"], { encoding: "utf8", timeout: 20_000 });
  if (status !== 0) return 0;
  return Number(/version "(?:1\.)?(\d+)/.exec(stderr)?.[1] ?? "0");
}

function runs(command: string, args: string[]): boolean {
  return spawnSync(command, args, { timeout: 20_000 }).status === 0;
}
