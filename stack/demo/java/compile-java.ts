import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureJars, type JarRole, jarsDir } from "../../jars.ts";
import { pomHash } from "../../pom.ts";
import { runCommand } from "../../run-command.ts";
import type { Settings } from "../../settings.ts";

/** The demo's Java programs, one file each, and the jars they run on. */
export const javaPrograms = { ClicksByUser: "streams", ExpireSnapshots: "flink" } as const satisfies Record<
  string,
  JarRole
>;
export type JavaProgram = keyof typeof javaPrograms;

/** Compiles a program, once for each source text and set of jars, whole or not at all. Returns whether it had to. */
export async function compileJava(settings: Settings, program: JavaProgram): Promise<boolean> {
  const target = classesDir(settings, program);
  if (existsSync(target)) return false;
  await ensureJars(settings, javaPrograms[program]);
  const temporary = `${target}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    await runCommand({
      command: "javac",
      args: [
        "-proc:none",
        "-cp",
        join(jarsDir(settings, javaPrograms[program]), "*"),
        "-d",
        temporary,
        sourceFile(program),
      ],
      log: join(settings.dataDir, "log", `javac-${program}.log`),
      timeoutMs: 120_000,
    });
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return true;
}

export function classesDir(settings: Settings, program: JavaProgram): string {
  const version = createHash("sha256")
    .update(readFileSync(sourceFile(program)))
    .update(pomHash)
    .digest("hex")
    .slice(0, 16);
  return join(settings.cacheDir, `${program}-${version}`);
}

const sourceFile = (program: JavaProgram): string => join(import.meta.dirname, `${program}.java`);
