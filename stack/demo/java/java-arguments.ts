import { join } from "node:path";
import { jarsDir } from "../../jars.ts";
import type { Settings } from "../../settings.ts";
import { classesDir, type JavaProgram, javaPrograms } from "./compile-java.ts";

/** What `java` needs to run a compiled program, up to the name of its class. Light: little heap, no optimising compiler. */
export function javaArguments(settings: Settings, program: JavaProgram, maxHeapMiB: number): string[] {
  return [
    ...["-Xms32m", `-Xmx${maxHeapMiB}m`, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"],
    `-Dlog4j2.configurationFile=${join(settings.repoDir, "stack", "conf", "log4j2.properties")}`,
    "-cp",
    `${join(jarsDir(settings, javaPrograms[program]), "*")}:${classesDir(settings, program)}`,
    program,
  ];
}
