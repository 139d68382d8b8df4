import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { sealSecrets } from "@/lib/environments/secrets";
import { withoutPasswords } from "@/lib/environments/without-passwords";

/** In an empty store: registers the systems named by the environment variables as the environment `local`. */
export async function createFirstEnvironment(): Promise<void> {
  const given = env();
  if (!given.KAFKA_BROKERS || (await db().environment.count()) > 0) return;
  const draft = withoutPasswords({
    kafka: { brokers: given.KAFKA_BROKERS },
    ...(given.SCHEMA_REGISTRY_URL ? { registry: { url: given.SCHEMA_REGISTRY_URL } } : {}),
    ...(given.CONNECT_URL ? { connect: [{ name: "connect", url: given.CONNECT_URL }] } : {}),
    ...(given.FLINK_URL ? { flink: { url: given.FLINK_URL, gatewayUrl: given.FLINK_SQL_GATEWAY_URL } } : {}),
    ...(given.ICEBERG_CATALOG_URI ? { iceberg: icebergOf(given.ICEBERG_CATALOG_URI) } : {}),
  });
  const data = { id: "local", name: "Local", systems: draft.systems, secrets: sealSecrets(draft.secrets) };
  await db().environment.upsert({ where: { id: "local" }, update: {}, create: data });
}

const icebergOf = (uri: string) => ({
  type: /^https?:/.test(uri) ? "rest" : "jdbc",
  uri,
  name: env().ICEBERG_CATALOG_NAME,
  warehouse: env().ICEBERG_WAREHOUSE,
});
