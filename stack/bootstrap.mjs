#!/usr/bin/env node
// The one file that must run on a bare Node 20 with nothing installed: it brings node_modules in step with
// package-lock.json, then hands over to stack/cli.ts under the Node 24 that came with the packages.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const repoDir = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const modulesDir = join(repoDir, "node_modules");
const stampFile = join(modulesDir, ".millrace-lock");

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(repoDir, "package-lock.json")))
    .digest("hex");
}

/** npm writes node_modules/.package-lock.json last, so its presence means the install was finished. */
function installedAsLocked() {
  const seenFile = join(modulesDir, ".package-lock.json");
  if (!existsSync(seenFile)) return false;
  const seen = JSON.parse(readFileSync(seenFile, "utf8")).packages ?? {};
  const locked = JSON.parse(readFileSync(join(repoDir, "package-lock.json"), "utf8")).packages ?? {};
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === "" || (wanted.optional && !seen[path])) return true;
    return seen[path]?.version === wanted.version;
  });
}

function inStep() {
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === lockHash()) return true;
  if (!installedAsLocked()) return false;
  writeFileSync(stampFile, lockHash());
  return true;
}

/** A second command started meanwhile waits here; the folder of a dead process is taken over. */
async function withInstallLock(run) {
  const folder = join(tmpdir(), `millrace-install-${createHash("sha256").update(repoDir).digest("hex").slice(0, 16)}`);
  for (let told = false; ; ) {
    try {
      mkdirSync(folder);
      writeFileSync(join(folder, "pid"), String(process.pid));
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    let holder = 0;
    try {
      holder = Number(readFileSync(join(folder, "pid"), "utf8"));
      process.kill(holder, 0);
    } catch (error) {
      if (holder > 0 && error.code === "ESRCH") rmSync(folder, { recursive: true, force: true });
    }
    if (!told) console.log(`Waiting for process ${holder || "?"}, which installs the npm packages …`);
    told = true;
    await new Promise((done) => setTimeout(done, 500));
  }
  try {
    return run();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function install() {
  if (inStep()) return;
  // An existing folder is brought in step without being removed first: a running console may be using it.
  const args = existsSync(join(modulesDir, ".package-lock.json")) ? ["install", "--no-save"] : ["ci"];
  const started = Date.now();
  console.log(`Installing npm packages (npm ${args.join(" ")}) …`);
  const { status } = spawnSync("npm", [...args, "--no-audit", "--no-fund"], { cwd: repoDir, stdio: "inherit" });
  if (status !== 0) {
    console.error("npm could not install the packages. See its message above; then type the command again.");
    process.exit(status ?? 1);
  }
  writeFileSync(stampFile, lockHash());
  console.log(`✓ npm packages  ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

if (!inStep()) await withInstallLock(install);

const packaged = join(modulesDir, ".bin", "node");
const node = existsSync(packaged) ? packaged : process.execPath;
// kafkajs sets a timer to a moment in the past; Node 24 corrects it and says so each time.
const flags = node === packaged ? ["--disable-warning=TimeoutNegativeWarning"] : [];
const child = spawn(node, [...flags, join(repoDir, "stack", "cli.ts"), ...process.argv.slice(2)], {
  cwd: repoDir,
  stdio: "inherit",
  env: { ...process.env, PATH: `${join(modulesDir, ".bin")}:${process.env.PATH ?? ""}` },
});
// Ctrl-C reaches the child through the terminal; a signal sent to this process alone is passed on.
process.on("SIGINT", () => {
  if (!process.stdin.isTTY) child.kill("SIGINT");
});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
