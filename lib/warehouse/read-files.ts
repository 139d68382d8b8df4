import type { IcebergPort, Table } from "@/lib/systems/iceberg/port";
import type { ContentFile } from "@/lib/systems/iceberg/port-files";
import type { FileView } from "@/lib/warehouse/data-contract";
import { loadTable } from "@/lib/warehouse/load-table";
import { pickSnapshot, type When } from "@/lib/warehouse/pick-snapshot";
import { smallBelow, sumByPartition } from "@/lib/warehouse/sum-files";

const MOST = 5_000;
const MOST_PARTITIONS = 1_000;

/** The files of a snapshot as its manifests have them, newest first, up to a bound, with sums by partition of those. */
export async function readFiles(iceberg: IcebergPort, name: string, when: When) {
  const table = await loadTable(iceberg, name);
  const snapshot = pickSnapshot(table, when);
  const small = smallBelow(table.properties);
  const read =
    snapshot === null
      ? { files: [], total: 0, manifests: 0, manifestsRead: 0 }
      : await iceberg.files(table, snapshot, MOST);
  const data = read.files.filter(({ content }) => content === "data");
  return {
    snapshot: snapshot === null ? null : String(snapshot.id),
    files: read.files.slice(0, MOST).map((file) => fileView(file, table)),
    total: read.total,
    manifests: read.manifests,
    manifestsRead: read.manifestsRead,
    partitions: sumByPartition(read.files, small).slice(0, MOST_PARTITIONS),
    smallBelowBytes: String(small),
    smallFiles: data.filter(({ bytes }) => bytes < small).length,
    dataFiles: data.length,
  };
}

function fileView(file: ContentFile, table: Table): FileView {
  const fields = table.schemas.flatMap((schema) => schema.fields);
  return {
    content: file.content,
    path: shortPath(file.path, table.location),
    format: file.format,
    partition: file.partitionText,
    rows: String(file.rows),
    sizeBytes: String(file.bytes),
    sequence: String(file.sequence),
    addedBy: file.addedBy === null ? null : String(file.addedBy),
    by: file.equalityIds.map((id) => fields.findLast((field) => field.id === id)?.name ?? `field ${id}`),
  };
}

/** A path below the table's location without it; Java spells one location with one slash or three. */
export function shortPath(path: string, location: string): string {
  const plain = (text: string): string => text.replace(/^file:\/*/, "/");
  const [from, base] = [plain(path), `${plain(location).replace(/\/$/, "")}/`];
  return from.startsWith(base) ? from.slice(base.length) : path;
}
