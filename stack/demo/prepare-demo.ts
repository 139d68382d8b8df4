import { join } from "node:path";
import type { Admin } from "kafkajs";
import type { Report } from "../process.ts";
import type { Settings } from "../settings.ts";
import { applyConnectors } from "./connect/apply-connectors.ts";
import { connectorConfigs, jdbcParts } from "./connect/connector-configs.ts";
import { prepareJobs } from "./flink/prepare-jobs.ts";
import type { FlinkPlaces } from "./flink/submit-job.ts";
import { compileJava, type JavaProgram, javaPrograms } from "./java/compile-java.ts";
import { openKafka } from "./kafka/open-kafka.ts";
import { prepareStoppedGroup } from "./kafka/prepare-stopped-group.ts";
import { prepareTopics } from "./kafka/prepare-topics.ts";
import { keepTrying } from "./keep-trying.ts";
import { connectors } from "./names.ts";
import { registerSubjects, schemaText } from "./register-subjects.ts";
import { prepareShop } from "./shop/prepare-shop.ts";

/**
 * Fills the systems with what the demo needs: source tables, topics, subjects, connectors, jobs. Makes only what is
 * missing, and mends what has failed: it can be cut off at any point and called again.
 */
export async function prepareDemo(settings: Settings, report: Report): Promise<void> {
  const { addresses } = settings;
  const compiled = Promise.all((Object.keys(javaPrograms) as JavaProgram[]).map((name) => compileJava(settings, name)));
  await Promise.all([
    prepareShop(addresses.databaseUrl, addresses.shopUrl).then((seeded) => seeded && report("shop seeded")),
    prepareKafka(addresses.kafkaBrokers, report),
    registerSubjects(addresses.registryUrl),
  ]);
  const { [connectors.warehouse]: warehouse = {}, ...others } = connectorConfigs(addressesOfConnectors(settings));
  const apply = async (configs: Record<string, Readonly<Record<string, string>>>) => {
    for (const name of await applyConnectors(addresses.connectUrl, configs)) report(`connector ${name}`);
  };
  await Promise.all([apply(others), prepareJobs(flinkPlaces(settings), report)]);
  // After the jobs: two clients that meet an empty catalog at the same moment both try to make its tables.
  await apply({ [connectors.warehouse]: warehouse });
  if ((await compiled).includes(true)) report("Java programs compiled");
}

async function prepareKafka(brokers: string, report: Report): Promise<void> {
  const created = await withAdmin(brokers, prepareTopics);
  if (created > 0) report(`${created} topics`);
  // A topic just made has no leader for a moment, and a client that has met it so keeps believing it: a new one each time.
  await keepTrying(() => withAdmin(brokers, prepareStoppedGroup), { deadlineMs: 60_000 });
}

async function withAdmin<T>(brokers: string, run: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = openKafka(brokers, "millrace-demo").admin();
  await admin.connect();
  try {
    return await run(admin);
  } finally {
    await admin.disconnect();
  }
}

const addressesOfConnectors = ({ addresses, icebergCatalogName }: Settings) => ({
  shopUrl: addresses.shopUrl,
  registryUrl: addresses.registryUrl,
  kafkaBrokers: addresses.kafkaBrokers,
  icebergCatalogUri: addresses.icebergCatalogUri,
  icebergWarehouse: addresses.icebergWarehouse,
  icebergCatalogName,
});

function flinkPlaces({ addresses, dataDir }: Settings): FlinkPlaces {
  const iceberg = jdbcParts(addresses.icebergCatalogUri);
  return {
    flinkUrl: addresses.flinkUrl,
    gatewayUrl: addresses.sqlGatewayUrl,
    checkpointsDir: join(dataDir, "flink", "checkpoints"),
    values: {
      kafkaBrokers: addresses.kafkaBrokers,
      registryUrl: addresses.registryUrl,
      icebergUrl: iceberg.url,
      icebergUser: iceberg.user,
      icebergPassword: iceberg.password,
      icebergWarehouse: addresses.icebergWarehouse,
      validClickSchema: schemaText("validClicks"),
      enrichedClickSchema: schemaText("enrichedClicks"),
      readingSchema: schemaText("readings"),
    },
  };
}
