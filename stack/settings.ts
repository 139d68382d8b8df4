import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { blockedPort, type Ports, portsFrom } from "./port-plan.ts";
import { readSecrets, type Secrets } from "./secrets.ts";

/** The systems `up` can start itself; each can be replaced by the variable named beside it, or left out with `off`. */
export const replacementVariables = {
  postgres: "DATABASE_URL",
  kafka: "KAFKA_BROKERS",
  registry: "SCHEMA_REGISTRY_URL",
  connect: "CONNECT_URL",
  flink: "FLINK_URL",
  gateway: "FLINK_SQL_GATEWAY_URL",
  iceberg: "ICEBERG_CATALOG_URI",
} as const;

export type SystemName = keyof typeof replacementVariables;

export type Addresses = {
  /** Metadata of the console: postgresql://user:password@host:port/database. */
  databaseUrl: string;
  /** Source database of the demo, on the same server as the metadata. */
  shopUrl: string;
  /** host:port, comma separated. */
  kafkaBrokers: string;
  /** Base of the Confluent-compatible API. */
  registryUrl: string;
  connectUrl: string;
  flinkUrl: string;
  sqlGatewayUrl: string;
  /** postgresql://… for a JDBC catalog, http(s)://… for a REST catalog. */
  icebergCatalogUri: string;
  /** Root of the tables, e.g. file:///…/warehouse. */
  icebergWarehouse: string;
  consoleUrl: string;
};

export type Settings = {
  repoDir: string;
  /** All state of this stack; removed by `down -- --wipe`. */
  dataDir: string;
  /** Jars and start-up archives; survives `down -- --wipe`. */
  cacheDir: string;
  basePort: number;
  ports: Ports;
  /** Address the console binds to; every other embedded system binds to 127.0.0.1. */
  consoleHost: string;
  embedded: Record<SystemName, boolean>;
  /** An address is empty when its system was left out with `off`. */
  addresses: Addresses;
  /** Word under which the JDBC catalog stores its tables; Connect and Flink must both use it to see each other's. */
  icebergCatalogName: "iceberg";
  /** Whether `up` fills the embedded systems with demo data. */
  demo: boolean;
  /** Whether the JVMs write down, at their first clean stop, what makes their next start quicker. */
  startArchives: boolean;
  /** Name of the first administrator. */
  adminUser: string;
  secrets: Secrets;
};

export const stackHost = "127.0.0.1";

/**
 * Reads the environment, by default the process' own over the optional `.env` of the repository.
 * The passwords are empty until `createSecrets` has written `console.env` into the data directory.
 */
export function loadSettings(source: NodeJS.Dict<string> = environment()): Settings {
  const repoDir = resolve(import.meta.dirname, "..");
  const env = withoutEmpty(source);
  const basePort = readBasePort(env.MILLRACE_BASE_PORT);
  const ports = portsFrom(basePort);
  const dataDir = resolve(repoDir, env.MILLRACE_DATA_DIR ?? ".data");
  const stored = readSecrets(dataDir);
  const secrets: Secrets = {
    postgresPassword: stored.postgresPassword,
    nextAuthSecret: env.NEXTAUTH_SECRET ?? stored.nextAuthSecret,
    secretKey: env.MILLRACE_SECRET_KEY ?? stored.secretKey,
    adminPassword: env.MILLRACE_ADMIN_PASSWORD ?? stored.adminPassword,
  };
  const given = (name: SystemName) => env[replacementVariables[name]];
  const embedded = Object.fromEntries(
    Object.keys(replacementVariables).map((name) => [name, given(name as SystemName) === undefined]),
  ) as Settings["embedded"];
  if (env.FLINK_URL !== undefined && env.FLINK_SQL_GATEWAY_URL === undefined) embedded.gateway = false;
  const address = (name: SystemName, own: string) => {
    const value = given(name) ?? (embedded[name] ? own : "");
    return value === "off" ? "" : value;
  };
  const databaseUrl = address("postgres", databaseOn(stackHost, ports.postgres, secrets, "millrace"));
  const http = (port: number, path = "") => `http://${stackHost}:${port}${path}`;
  const consoleHost = env.MILLRACE_HOST ?? stackHost;
  return {
    repoDir,
    dataDir,
    cacheDir: join(env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "millrace"),
    basePort,
    ports,
    consoleHost,
    embedded,
    addresses: {
      databaseUrl,
      shopUrl: otherDatabase(databaseUrl, "shop"),
      kafkaBrokers: address("kafka", `${stackHost}:${ports.kafka}`),
      registryUrl: address("registry", http(ports.registry, "/apis/ccompat/v7")),
      connectUrl: address("connect", http(ports.connect)),
      flinkUrl: address("flink", http(ports.flink)),
      sqlGatewayUrl: address("gateway", http(ports.gateway)),
      icebergCatalogUri: address("iceberg", otherDatabase(databaseUrl, "iceberg")),
      icebergWarehouse: env.ICEBERG_WAREHOUSE ?? `file://${join(dataDir, "warehouse")}`,
      consoleUrl: env.NEXTAUTH_URL ?? http(ports.console),
    },
    icebergCatalogName: "iceberg",
    demo: env.MILLRACE_DEMO !== "off" && Object.values(embedded).every(Boolean),
    startArchives: env.MILLRACE_START_ARCHIVES !== "off",
    adminUser: env.MILLRACE_ADMIN_USER ?? "admin",
    secrets,
  };
}

/** The environment for a child process: `.env`, this process' own, and `extra`, the later ones winning. */
export function childEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", ...environment(), ...extra };
}

/** MILLRACE_ENV_FILE names another file than `.env`; the tests use it to keep out of the user's own. */
function environment(): NodeJS.Dict<string> {
  const path = process.env.MILLRACE_ENV_FILE ?? resolve(import.meta.dirname, "..", ".env");
  return { ...readEnvFile(path), ...withoutEmpty(process.env) };
}

function readBasePort(text: string | undefined): number {
  const port = Number(text ?? "3000");
  if (!Number.isInteger(port) || port < 1024 || port > 65_000) {
    throw new Error(`MILLRACE_BASE_PORT is "${text}": give a whole number from 1024 to 65000.`);
  }
  const refused = blockedPort(portsFrom(port));
  if (refused !== undefined) {
    throw new Error(
      `MILLRACE_BASE_PORT is "${port}", which gives port ${refused}; browsers refuse that one. Try ${port + 100}.`,
    );
  }
  return port;
}

function databaseOn(host: string, port: number, secrets: Secrets, database: string): string {
  return `postgresql://millrace:${secrets.postgresPassword}@${host}:${port}/${database}`;
}

function otherDatabase(url: string, database: string): string {
  if (url === "") return "";
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}

function readEnvFile(path: string): NodeJS.Dict<string> {
  return existsSync(path) ? withoutEmpty(parseEnv(readFileSync(path, "utf8"))) : {};
}

/** A variable set to nothing counts as not set, so that `.env.example` can be copied as it is. */
function withoutEmpty(env: NodeJS.Dict<string>): NodeJS.Dict<string> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));
}
