import type { ConnectorSnapshot } from "@/lib/connectors/connectors-snapshot";
import { type DatasetName, icebergDatasets, jdbcDataset } from "@/lib/lineage/dataset-name";
import { tableId } from "@/lib/overview/build-flow";

/** Where an environment's systems are, as far as names of datasets tell it. */
export type Addresses = { environment: string; brokers: readonly string[]; warehouse: string; catalog: string };
type Named = { id: string; kind: string; name: string };

/**
 * How things of an environment are called in OpenLineage, the first being what this console calls them itself. A topic
 * answers to each broker, an Iceberg table to its warehouse, its place and its catalog.
 */
export function namesOf(
  { environment, brokers, warehouse, catalog }: Addresses,
  connectors: readonly ConnectorSnapshot[],
): (node: Named) => [DatasetName, ...DatasetName[]] {
  const databases = new Map<string, DatasetName>();
  for (const connector of connectors) for (const [id, name] of tablesOf(connector)) databases.set(id, name);
  const own = `millrace/${environment}`;
  return ({ id, kind, name }) => {
    const database = databases.get(id);
    if (database) return [database];
    const [first, ...rest] =
      kind === "topic"
        ? brokers.map((broker) => ({ namespace: `kafka://${broker}`, name }))
        : kind === "warehouse-table" && id === tableId("Iceberg", name)
          ? icebergDatasets(warehouse, catalog, name)
          : [{ namespace: own, name: kind === "topic" ? name : id.replace(":", ".") }];
    return [first ?? { namespace: own, name }, ...rest];
  };
}

function tablesOf({ inputs, outputs, lineage = {} }: ConnectorSnapshot): [string, DatasetName][] {
  const { "database.hostname": host, "database.port": port, "database.dbname": database } = lineage;
  const product = /connector\.(\w+)\./.exec(lineage["connector.class"] ?? "")?.[1];
  const url = lineage["connection.url"];
  return [...inputs, ...outputs].flatMap(({ kind, system, name }): [string, DatasetName][] => {
    if (kind === "source-table" && host && product) {
      const address = `${product.replace("postgresql", "postgres")}://${host}${port ? `:${port}` : ""}`;
      return [
        [`source-table:${system}/${name}`, { namespace: address, name: [database, name].filter(Boolean).join(".") }],
      ];
    }
    const found = kind === "warehouse-table" && url ? jdbcDataset(url, name) : null;
    return found ? [[tableId(system, name), found]] : [];
  });
}
