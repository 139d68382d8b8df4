import type { Settings } from "./settings.ts";

/** The variables the console and the tests get, whether a system is embedded or the user's own. */
export function consoleEnvironment(settings: Settings): Record<string, string> {
  const { addresses, secrets, ports } = settings;
  const all = {
    DATABASE_URL: addresses.databaseUrl,
    KAFKA_BROKERS: addresses.kafkaBrokers,
    SCHEMA_REGISTRY_URL: addresses.registryUrl,
    CONNECT_URL: addresses.connectUrl,
    FLINK_URL: addresses.flinkUrl,
    FLINK_SQL_GATEWAY_URL: addresses.sqlGatewayUrl,
    ICEBERG_CATALOG_URI: addresses.icebergCatalogUri,
    ICEBERG_WAREHOUSE: addresses.icebergWarehouse,
    PORT: String(ports.console),
    HOSTNAME: settings.consoleHost,
    NEXTAUTH_URL: addresses.consoleUrl,
    NEXTAUTH_SECRET: secrets.nextAuthSecret,
    MILLRACE_SECRET_KEY: secrets.secretKey,
    MILLRACE_ADMIN_USER: settings.adminUser,
    MILLRACE_ADMIN_PASSWORD: secrets.adminPassword,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}
