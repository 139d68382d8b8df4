import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadSettings } from "./settings.ts";

/** `logs -- connect [-f] [-n 200]` shows the end of a log; without a name, the names there are. */
export async function logs(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { follow: { type: "boolean", short: "f" }, lines: { type: "string", short: "n", default: "100" } },
  });
  const dir = join(loadSettings().dataDir, "log");
  const names = existsSync(dir) ? readdirSync(dir).filter((file) => file.endsWith(".log")) : [];
  const known = names.map((file) => file.slice(0, -".log".length)).sort();
  const [name] = positionals;
  if (name === undefined || !known.includes(name)) {
    if (name !== undefined) console.error(`There is no log of ${name}.`);
    console.error(`Logs in ${dir}: ${known.join(", ") || "none yet"}`);
    return name === undefined ? 0 : 1;
  }
  const tail = spawn("tail", ["-n", values.lines, ...(values.follow ? ["-F"] : []), join(dir, `${name}.log`)], {
    stdio: "inherit",
  });
  process.on("SIGINT", () => tail.kill("SIGINT"));
  return await new Promise((done) => tail.once("exit", (code) => done(code ?? 0)));
}
