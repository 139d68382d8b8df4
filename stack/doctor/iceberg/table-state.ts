import { readFile } from "node:fs/promises";
import { parse } from "lossless-json";
import pg from "pg";

export type TableState = {
  /** Grows by one with each commit. */
  sequence: bigint;
  /** Avro file that names the manifests of the current snapshot; undefined in an empty table. */
  manifestList: string | undefined;
};

/** Reads what the JDBC catalog in Postgres and the metadata file it points to say now. Undefined: there is no such table. */
export async function readTableState(catalogUrl: string, table: string): Promise<TableState | undefined> {
  const [namespace = "", name = ""] = table.split(".");
  const location = await metadataLocation(catalogUrl, namespace, name);
  if (location === undefined) return undefined;
  // Snapshot ids go beyond 2^53: read as numbers, two could look the same.
  const metadata = parse(await readFile(localPath(location), "utf8"), undefined, BigIntOrNumber) as Metadata;
  const current = metadata["current-snapshot-id"];
  const snapshot = metadata.snapshots?.find((one) => one["snapshot-id"] === current);
  return {
    sequence: BigInt(metadata["last-sequence-number"] ?? 0),
    manifestList: snapshot === undefined ? undefined : localPath(snapshot["manifest-list"]),
  };
}

type Metadata = {
  "last-sequence-number"?: bigint;
  "current-snapshot-id"?: bigint;
  snapshots?: { "snapshot-id": bigint; "manifest-list": string }[];
};

const BigIntOrNumber = (text: string): bigint | number => (/^-?\d+$/.test(text) ? BigInt(text) : Number(text));

/** `file:/a b`, `file:///a b` → `/a b`. Hadoop's paths are not percent-encoded. */
export function localPath(location: string): string {
  if (!location.startsWith("file:"))
    throw new Error(`The doctor reads tables on this machine's disk only, not ${location}.`);
  return location.replace(/^file:(\/\/)?/, "");
}

async function metadataLocation(catalogUrl: string, namespace: string, name: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: catalogUrl, connectionTimeoutMillis: 3_000, query_timeout: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ metadata_location: string }>(
      "SELECT metadata_location FROM iceberg_tables WHERE table_namespace = $1 AND table_name = $2",
      [namespace, name],
    );
    return rows[0]?.metadata_location;
  } catch (error) {
    // 42P01: the catalog has not made its tables yet, because nobody has used it.
    if (error instanceof Error && "code" in error && error.code === "42P01") return undefined;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
