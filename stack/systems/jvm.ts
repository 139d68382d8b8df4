import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { jarsRoot } from "../jars.ts";
import type { ManagedProcess } from "../process.ts";
import type { Settings } from "../settings.ts";

const loggingFile = join(import.meta.dirname, "..", "conf", "log4j2.properties");

export type Jvm = {
  maxHeapMiB: number;
  /** `quick` leaves out the optimising compiler: half the CPU at start, less speed under load. */
  compiler: "quick" | "full";
  /** Class path or -jar, main class and arguments, after the flags. */
  rest: readonly string[];
};

/** The command of a JVM. Serial collection: with heaps this small it is the one with the least overhead. */
export function jvmCommand(
  settings: Settings,
  name: string,
  { maxHeapMiB, compiler, rest }: Jvm,
): Pick<ManagedProcess, "command" | "args" | "startArchive"> {
  const archive = join(jarsRoot(settings), "start", `${name}.jsa`);
  const written = `${archive}.${settings.basePort}`;
  const archived = existsSync(archive);
  const training = !archived && settings.startArchives;
  if (training) mkdirSync(dirname(archive), { recursive: true });
  return {
    command: "java",
    args: [
      "-Xms64m",
      `-Xmx${maxHeapMiB}m`,
      "-XX:+UseSerialGC",
      "-XX:+ExitOnOutOfMemoryError",
      ...(compiler === "quick" ? ["-XX:TieredStopAtLevel=1"] : []),
      // Classes parsed and verified by an earlier run: half the CPU of a start. The first clean stop writes them down.
      ...(archived ? [`-XX:SharedArchiveFile=${archive}`] : []),
      ...(training ? [`-XX:ArchiveClassesAtExit=${written}`, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"] : []),
      "-Djava.awt.headless=true",
      `-Djava.io.tmpdir=${temporaryDir(settings, name)}`,
      `-Dlog4j2.configurationFile=${loggingFile}`,
      ...rest,
    ],
    ...(training ? { startArchive: { written, archive } } : {}),
  };
}

/** What a killed process left there is of no use to the next one, and Flink alone leaves 20 MiB each time. */
export function emptyTemporaryDir(settings: Settings, name: string): void {
  rmSync(temporaryDir(settings, name), { recursive: true, force: true });
  mkdirSync(temporaryDir(settings, name), { recursive: true });
}

const temporaryDir = (settings: Settings, name: string) => join(settings.dataDir, "tmp", name);
