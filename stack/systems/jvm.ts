import { join } from "node:path";

const loggingFile = join(import.meta.dirname, "..", "conf", "log4j2.properties");

/** Flags every JVM of the stack gets. Serial collection: with heaps this small it is the one with the least overhead. */
export function jvmFlags(maxHeapMiB: number): string[] {
  return [
    "-Xms64m",
    `-Xmx${maxHeapMiB}m`,
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",
    "-Djava.awt.headless=true",
    `-Dlog4j2.configurationFile=${loggingFile}`,
  ];
}
