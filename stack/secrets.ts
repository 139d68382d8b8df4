import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { makeDataDir } from "./data-dir.ts";

/** Made once per data directory, and removed with it. An empty text means: not made yet. */
export type Secrets = {
  postgresPassword: string;
  nextAuthSecret: string;
  /** Key for the secrets that the console keeps encrypted in its database. */
  secretKey: string;
  adminPassword: string;
};

const variables: Record<keyof Secrets, string> = {
  postgresPassword: "MILLRACE_POSTGRES_PASSWORD",
  nextAuthSecret: "NEXTAUTH_SECRET",
  secretKey: "MILLRACE_SECRET_KEY",
  adminPassword: "MILLRACE_ADMIN_PASSWORD",
};

export function readSecrets(dataDir: string): Secrets {
  const path = secretsFile(dataDir);
  const stored = existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {};
  const read = (name: keyof Secrets) => stored[variables[name]] ?? "";
  return {
    postgresPassword: read("postgresPassword"),
    nextAuthSecret: read("nextAuthSecret"),
    secretKey: read("secretKey"),
    adminPassword: read("adminPassword"),
  };
}

/** Makes the secrets that are missing and keeps the others. */
export function createSecrets(dataDir: string): void {
  const present = readSecrets(dataDir);
  const complete: Secrets = {
    postgresPassword: present.postgresPassword || word(18),
    nextAuthSecret: present.nextAuthSecret || word(32),
    secretKey: present.secretKey || randomBytes(32).toString("base64"),
    adminPassword: present.adminPassword || word(12),
  };
  makeDataDir(dataDir);
  const lines = Object.entries(variables).map(([name, variable]) => `${variable}=${complete[name as keyof Secrets]}`);
  const path = secretsFile(dataDir);
  writeFileSync(`${path}.new`, `${lines.join("\n")}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

const secretsFile = (dataDir: string) => join(dataDir, "console.env");
const word = (bytes: number) => randomBytes(bytes).toString("base64url");
