import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureJars, jarsDir } from "../../jars.ts";
import { pomHash } from "../../pom.ts";
import { runCommand } from "../../run-command.ts";
import type { Settings } from "../../settings.ts";

const source = join(import.meta.dirname, "ClicksByUser.java");

/** Compiles the Kafka Streams application, once for each source text and set of jars, whole or not at all. */
export async function compileStreams(settings: Settings): Promise<boolean> {
  const target = streamsClasses(settings);
  if (existsSync(target)) return false;
  await ensureJars(settings, "streams");
  const temporary = `${target}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    await runCommand({
      command: "javac",
      args: ["-proc:none", "-cp", join(jarsDir(settings, "streams"), "*"), "-d", temporary, source],
      log: join(settings.dataDir, "log", "javac-streams.log"),
      timeoutMs: 120_000,
    });
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return true;
}

export function streamsClasses(settings: Settings): string {
  const version = createHash("sha256").update(readFileSync(source)).update(pomHash).digest("hex").slice(0, 16);
  return join(settings.cacheDir, `clicks-by-user-${version}`);
}
