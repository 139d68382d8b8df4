import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../settings.ts";

const loggingFile = join(import.meta.dirname, "..", "conf", "log4j2.properties");

/** Flags every JVM of the stack gets. Serial collection: with heaps this small it is the one with the least overhead. */
export function jvmFlags(settings: Settings, name: string, maxHeapMiB: number): string[] {
  return [
    "-Xms64m",
    `-Xmx${maxHeapMiB}m`,
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",
    "-Djava.awt.headless=true",
    `-Djava.io.tmpdir=${temporaryDir(settings, name)}`,
    `-Dlog4j2.configurationFile=${loggingFile}`,
  ];
}

/** What a killed process left there is of no use to the next one, and Flink alone leaves 20 MiB each time. */
export function emptyTemporaryDir(settings: Settings, name: string): void {
  rmSync(temporaryDir(settings, name), { recursive: true, force: true });
  mkdirSync(temporaryDir(settings, name), { recursive: true });
}

const temporaryDir = (settings: Settings, name: string) => join(settings.dataDir, "tmp", name);
