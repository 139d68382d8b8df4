import { existsSync } from "node:fs";
import { runChild } from "./run-child.ts";

const candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const install = "apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation";

/** Path of a Chromium; as root on Debian it is installed when there is none. Undefined when there still is none. */
export async function ensureBrowser(env: NodeJS.Dict<string>): Promise<string | undefined> {
  const known = [env.CHROMIUM_PATH ?? "", ...candidates];
  const found = known.find((path) => path !== "" && existsSync(path));
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    console.log(`The browser tests need Chromium. On Debian or Ubuntu, type:  sudo sh -c '${install}'`);
    return undefined;
  }
  await runChild({
    command: "sh",
    args: ["-c", `(${install}) > /dev/null`],
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
    timeoutMs: 600_000,
  });
  return candidates.find((path) => existsSync(path));
}
