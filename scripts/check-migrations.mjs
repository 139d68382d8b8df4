#!/usr/bin/env node
// The migrations and the schema say the same: compares them in a shadow database of the server at DATABASE_URL.
// Without a server the check cannot run, and says so as a failure: `npm test` always has one.
import { spawnSync } from "node:child_process";

const url = process.env.DATABASE_URL;
if (!url) {
  console.log("migrations: DATABASE_URL is not set; start the stack, or leave it to npm test.");
  process.exit(1);
}
const engine = new URL("prisma-schema-engine.mjs", import.meta.url).pathname;
const args = [
  "migrate",
  "diff",
  "--from-migrations",
  "prisma/migrations",
  "--to-schema",
  "prisma/schema.prisma",
  "--exit-code",
];
const result = spawnSync("node_modules/.bin/prisma", args, {
  stdio: "inherit",
  timeout: 60_000,
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: decodeURIComponent(engine), CHECKPOINT_DISABLE: "1" },
});
process.exit(result.status === 0 ? 0 : 1);
