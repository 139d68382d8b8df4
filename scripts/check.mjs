#!/usr/bin/env node
// Every static check, each as an error. `--only name,name` runs some; `--json` prints one line for the test command.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const LINES_MAX = 300;
const MEDIAN_MAX = 70;
const SOURCES = /^(app|components|lib|stack|scripts|bench|e2e)\/.*\.(ts|tsx|mjs|js)$/;
const NOT_COUNTED = /generated|fixtures|\.test\.|prisma-schema-engine/;

const files = () =>
  execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" })
    .trim()
    .split("\n")
    .filter((file) => existsSync(file));
const bin = (name) => `node_modules/.bin/${name}`;

const checks = {
  types: () => run(bin("tsc"), ["--noEmit", "-p", "."]),
  lint: () => run(bin("biome"), ["check", "--error-on-warnings", "--diagnostic-level=warn", "."]),
  arrows: () => arrows(),
  unused: () => run(bin("knip"), ["--no-progress"]),
  length: async () => lengths(),
  forbidden: async () => forbidden(),
  migrations: () => run(bin("node"), ["scripts/check-migrations.ts"]),
};

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], timeout: 180_000 });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("close", (code) => resolve({ ok: code === 0, output }));
    child.on("error", (error) => resolve({ ok: false, output: String(error) }));
  });
}

// A cruise that sees no modules passes too, so the count is part of the check.
async function arrows() {
  const sources = files().filter((file) => /^(app|components|lib)\/.*\.tsx?$/.test(file) && !/generated/.test(file));
  const { ok, output } = await run(bin("depcruise"), [
    "--config",
    ".dependency-cruiser.cjs",
    "app",
    "components",
    "lib",
    "stack",
  ]);
  const seen = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
  if (seen < sources.length)
    return { ok: false, output: `${output}\nonly ${seen} modules seen, ${sources.length} files are there` };
  return { ok, output };
}

function lengths() {
  const counted = files().filter((file) => SOURCES.test(file) && !NOT_COUNTED.test(file));
  const sizes = counted.map((file) => [file, readFileSync(file, "utf8").split("\n").length - 1]);
  const long = sizes
    .filter(([, lines]) => lines > LINES_MAX)
    .map(([file, lines]) => `${file}: ${lines} lines, the limit is ${LINES_MAX}`);
  const median = sizes.map(([, lines]) => lines).sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  if (median > MEDIAN_MAX) long.push(`the median file has ${median} lines, the limit is ${MEDIAN_MAX}`);
  return { ok: long.length === 0, output: [...long, `${sizes.length} files, median ${median} lines`].join("\n") };
}

// What the linter has no rule for: suppressions, skipped tests, mocks of our own code, reading the environment.
function forbidden() {
  const rules = [
    [/biome-ignore|@ts-(ignore|expect-error|nocheck)/, "a suppression", /./],
    [/\b(it|test|describe)\.(skip|only|todo|fixme)\b/, "a skipped test", /./],
    [/\bvi\.mock\(/, "a mock of a module", /./],
    [/\bprocess\.env\b/, "the process environment", /^(app|components|lib)\/(?!env\.ts|.*\.test\.tsx?$)/],
    [/dangerouslySetInnerHTML|\beval\(|new Function\(/, "a way to run text as code or markup", /./],
  ];
  const found = files()
    .filter((file) => SOURCES.test(file) && !/^scripts\/(check|prisma)/.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, "utf8");
      return rules
        .filter(([pattern, , where]) => where.test(file) && pattern.test(text))
        .map(([, what]) => `${file}: ${what}`);
    });
  return { ok: found.length === 0, output: found.join("\n") };
}

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1]?.split(",") : undefined;
const json = process.argv.includes("--json");
const results = [];
for (const [name, check] of Object.entries(checks)) {
  if (only && !only.includes(name)) continue;
  const started = performance.now();
  const { ok, output } = await check();
  results.push({ name, ok });
  console.log(`${ok ? "✓" : "✗"} ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (!ok) console.log(output.trim().split("\n").slice(0, 80).join("\n"));
}
const failed = results.filter(({ ok }) => !ok).length;
if (json) console.log(JSON.stringify({ passed: results.length - failed, failed }));
process.exit(failed ? 1 : 0);
