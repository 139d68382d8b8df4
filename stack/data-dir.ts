import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const marker = ".millrace-data";

/** Makes the data folder; one that this command has made, or found empty, is marked as its own. */
export function makeDataDir(dataDir: string): void {
  const own = !existsSync(dataDir) || readdirSync(dataDir).every((name) => name === "run");
  mkdirSync(dataDir, { recursive: true });
  if (own)
    writeFileSync(join(dataDir, marker), "Made by `npm run up`; `npm run down -- --wipe` removes this folder.\n");
}

/** Removes the data folder, but never one that held something before: MILLRACE_DATA_DIR may have been a slip. */
export function wipeDataDir(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  if (!existsSync(join(dataDir, marker))) {
    throw new Error(
      `${dataDir} was not made by \`up\` (it has no ${marker}), so it is not removed. Remove it by hand.`,
    );
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
}
