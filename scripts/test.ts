import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { consoleEnvironment } from "../stack/console-environment.ts";
import { durationText } from "../stack/duration.ts";
import { loadSettings } from "../stack/settings.ts";
import { type Counts, checkCounts, playwrightCounts, verdict, vitestCounts } from "./testing/counts.ts";
import { ensureBrowser } from "./testing/ensure-browser.ts";
import { playwrightFailures, vitestFailures } from "./testing/failures.ts";
import { leftoverProcesses } from "./testing/leftover-processes.ts";
import { runChild, stopChildren } from "./testing/run-child.ts";

// Every check and every test, against a stack of its own: a running `up` is not touched.
const minuteMs = 60_000;
const repoDir = resolve(import.meta.dirname, "..");
const reportDir = join(repoDir, "test-results");
const bin = (name: string) => join(repoDir, "node_modules", ".bin", name);
const report = (name: string) => join(reportDir, `${name}.json`);

rmSync(reportDir, { recursive: true, force: true });
mkdirSync(reportDir, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), "millrace-test-"));
// mkdtemp makes it for its owner alone; Postgres runs under another account when this runs as root.
chmodSync(dataDir, 0o755);

const stackEnv = testEnvironment();
const begun = performance.now();
const results: { name: string; counts: Counts; tookMs: number }[] = [];
let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    interrupted = true;
    stopChildren();
  });
}
const deadline = setTimeout(() => {
  console.log("\nThe whole run takes longer than 80 minutes and is stopped.");
  interrupted = true;
  stopChildren();
}, 80 * minuteMs);

try {
  await phase("checks", async () => {
    const generated = await run("npm", ["run", "--silent", "generate"], 2);
    if (generated.exitCode !== 0) return { passed: 0, failed: 1 };
    const { exitCode, output } = await run(process.execPath, ["scripts/check.mjs", "--json"], 10);
    return checkCounts(output, exitCode);
  });
  // Alone on the machine: some rules have time limits of their own.
  await phase("rules", () => vitest("rules", 15));
  const up = await phase("stack up", async () => one(await stack(["up"], 30)));
  if (up) {
    await phase("doctor", async () => one(await stack(["doctor"], 5)));
    await phase("systems", () => vitest("systems", 30));
    await phase("browser", browserTests);
  }
} finally {
  clearTimeout(deadline);
  await phase("stack down", tearDown, true);
}

// Again at the end: whoever reads only the last page of a long log has to find out what failed.
const failures = [
  ...["rules", "systems"].flatMap((name) => vitestFailures(report(name))),
  ...playwrightFailures(report("browser")),
];
for (const { file, test, why } of failures) {
  console.log(`\n✗ ${test}\n  ${relative(repoDir, resolve(repoDir, file))}\n${why.replaceAll(/^/gm, "    ")}`);
}
console.log(`\n${"phase".padEnd(12)} ${"passed".padStart(7)} ${"failed".padStart(7)} ${"took".padStart(12)}`);
for (const { name, counts, tookMs } of results) {
  const figures = [
    String(counts.passed).padStart(7),
    String(counts.failed).padStart(7),
    durationText(tookMs).padStart(12),
  ];
  console.log(`${name.padEnd(12)} ${figures.join(" ")}`);
}
console.log(`Took ${durationText(performance.now() - begun)}.`);
const { line, exitCode } = verdict([
  ...results.map((result) => result.counts),
  ...(interrupted ? [{ passed: 0, failed: 1 }] : []),
]);
console.log(line);
process.exit(exitCode);

/** Runs one part, unless the run was told to stop; true when nothing in it failed. */
async function phase(name: string, body: () => Promise<Counts>, always = false): Promise<boolean> {
  if (interrupted && !always) return false;
  console.log(`\n── ${name} ── at ${durationText(performance.now() - begun)}`);
  const started = performance.now();
  const counts = await body();
  const tookMs = performance.now() - started;
  results.push({ name, counts, tookMs });
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed, ${durationText(tookMs)}`);
  return counts.failed === 0;
}

function run(command: string, args: readonly string[], minutes: number, extra: Record<string, string> = {}) {
  return runChild({ command, args, env: { ...stackEnv, ...extra }, timeoutMs: minutes * minuteMs });
}

function stack(args: readonly string[], minutes: number) {
  return run(process.execPath, [join(repoDir, "stack", "cli.ts"), ...args], minutes);
}

async function vitest(project: string, minutes: number): Promise<Counts> {
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report(project)}`,
  ];
  const { exitCode } = await run(bin("vitest"), args, minutes, systemsEnvironment());
  return vitestCounts(report(project), exitCode);
}

async function browserTests(): Promise<Counts> {
  const chromium = await ensureBrowser(stackEnv);
  if (chromium === undefined) return { passed: 0, failed: 1 };
  const env = systemsEnvironment();
  const { exitCode } = await run(bin("playwright"), ["test"], 40, {
    ...env,
    E2E_BASE_URL: env.NEXTAUTH_URL ?? "",
    E2E_REPORT: report("browser"),
    E2E_FAULTS: "1",
    CHROMIUM_PATH: chromium,
  });
  return playwrightCounts(report("browser"), exitCode);
}

async function tearDown(): Promise<Counts> {
  const logs = join(dataDir, "log");
  if (existsSync(logs)) cpSync(logs, join(reportDir, "logs"), { recursive: true });
  const { exitCode } = await stack(["down", "--wipe"], 5);
  await sleep(200);
  const left = leftoverProcesses(dataDir);
  for (const { pid, command } of left) console.log(`Left running: process ${pid} (${command})`);
  rmSync(dataDir, { recursive: true, force: true });
  return left.length === 0 && exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function one({ exitCode }: { exitCode: number }): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The embedded systems only, whatever the user's own environment or `.env` points to. */
function testEnvironment(): NodeJS.Dict<string> {
  const basePort = process.env.MILLRACE_BASE_PORT ?? "13000";
  const foreign =
    /^(MILLRACE_|OIDC_|NEXTAUTH_|DATABASE_URL|KAFKA_BROKERS|SCHEMA_REGISTRY_URL|CONNECT_URL|FLINK_|ICEBERG_)/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return {
    ...Object.fromEntries(kept),
    PATH: `${join(repoDir, "node_modules", ".bin")}:${process.env.PATH ?? ""}`,
    MILLRACE_ENV_FILE: "/dev/null",
    MILLRACE_BASE_PORT: basePort,
    MILLRACE_DATA_DIR: dataDir,
    MILLRACE_START_ARCHIVES: "off",
    // The browser tests start a provider at this address; until then nobody asks for it.
    OIDC_ISSUER: `http://127.0.0.1:${Number(basePort) + 12}`,
    OIDC_CLIENT_ID: "millrace",
    OIDC_CLIENT_SECRET: "millrace-test-client",
  };
}

/** Addresses and credentials of the test stack. The passwords exist only once it is up. */
function systemsEnvironment(): Record<string, string> {
  return consoleEnvironment(loadSettings(stackEnv));
}
