import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { takeLock } from "./lock.ts";
import type { Report } from "./process.ts";
import { runCommand } from "./run-command.ts";
import type { Settings } from "./settings.ts";

const sources = [
  ...["app", "components", "lib", "public", "prisma/schema.prisma", "proxy.ts", "instrumentation.ts"],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
];
/** Made from the schema, so it says nothing that the schema does not; tests are no part of the build. */
const notSources = /^lib\/generated\/|\.test\.tsx?$/;

/**
 * Builds the console if its sources differ from the last build, and copies the result into the data folder, so that a
 * later build (of the tests, say) does not pull the files from under a console that runs. Returns the folder to run in.
 */
export async function buildConsole(settings: Settings, report: Report): Promise<{ dir: string; built: boolean }> {
  const { repoDir, dataDir } = settings;
  const lock = await takeLock(join(repoDir, "node_modules", ".millrace-build"), "build of the console", (holder) =>
    report(`waiting for process ${holder.pid}, which builds the console`),
  );
  try {
    const hash = sourceHash(repoDir);
    const dir = join(dataDir, "console", hash);
    if (existsSync(dir)) return { dir, built: false };
    const stamp = join(repoDir, ".next", "millrace-sources");
    const fresh = existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
    if (!fresh) {
      const log = join(dataDir, "log", "console-build.log");
      const env = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", NODE_ENV: "production" };
      rmSync(stamp, { force: true });
      await runCommand({ command: "npm", args: ["run", "generate"], cwd: repoDir, log, env });
      await runCommand({
        command: join(repoDir, "node_modules", ".bin", "next"),
        args: ["build"],
        cwd: repoDir,
        log,
        env,
        timeoutMs: 25 * 60_000,
      });
      // Sources that were changed in the meantime may or may not be in the build.
      if (sourceHash(repoDir) === hash) writeFileSync(stamp, hash);
    }
    copyBuild(repoDir, dir);
    return { dir, built: !fresh };
  } finally {
    lock.release();
  }
}

/** Removes the copies of earlier builds; the running console's is kept. */
export function removeOldBuilds(settings: Settings, current: string): void {
  const root = join(settings.dataDir, "console");
  for (const name of readdirSync(root)) {
    if (join(root, name) !== current) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function copyBuild(repoDir: string, dir: string): void {
  const next = join(repoDir, ".next");
  const fresh = `${dir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  cpSync(join(next, "standalone"), fresh, { recursive: true, verbatimSymlinks: true });
  cpSync(join(next, "static"), join(fresh, ".next", "static"), { recursive: true });
  if (existsSync(join(repoDir, "public"))) cpSync(join(repoDir, "public"), join(fresh, "public"), { recursive: true });
  renameSync(fresh, dir);
}

function sourceHash(repoDir: string): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    const path = join(repoDir, source);
    if (!existsSync(path)) continue;
    for (const file of filesBelow(path, source)) {
      if (!notSources.test(file))
        hash
          .update(`${file}\0`)
          .update(readFileSync(join(repoDir, file)))
          .update("\0");
    }
  }
  return hash.digest("hex").slice(0, 16);
}

function filesBelow(path: string, name: string): string[] {
  if (!statSync(path).isDirectory()) return [name];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(path, entry.name), `${name}/${entry.name}`) : [`${name}/${entry.name}`],
    );
}
