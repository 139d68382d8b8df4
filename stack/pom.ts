import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const pomFile = join(import.meta.dirname, "pom.xml");
const pom = readFileSync(pomFile, "utf8");

export const pomPath = pomFile;

/** Names the folder of the jar cache: another pom, other jars. */
export const pomHash = createHash("sha256").update(pom).digest("hex").slice(0, 16);

/** A version as pinned in pom.xml, e.g. `pinnedVersion("kafka")`. */
export function pinnedVersion(product: string): string {
  const found = new RegExp(`<${product}\\.version>([^<]+)<`).exec(pom)?.[1];
  if (found === undefined) throw new Error(`pom.xml pins no ${product}.version`);
  return found;
}
