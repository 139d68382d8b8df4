import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { avroRecords } from "@/lib/systems/iceberg/avro-records";
import { partitionText } from "@/lib/systems/iceberg/partition-text";
import type { Snapshot, Table } from "@/lib/systems/iceberg/port";
import type { ContentFile, Manifest } from "@/lib/systems/iceberg/port-files";
import { readWhole } from "@/lib/systems/iceberg/warehouse-file";

const MAX_BYTES = 64 * 1024 * 1024;
const long = z.bigint();
const ManifestRecord = z.object({
  manifest_path: z.string(),
  manifest_length: long,
  partition_spec_id: z.number(),
  content: z.number().nullish(),
  sequence_number: long.nullish(),
  min_sequence_number: long.nullish(),
  added_snapshot_id: long.nullish(),
  added_files_count: z.number().nullish(),
  existing_files_count: z.number().nullish(),
  // The names before format 2.
  added_data_files_count: z.number().nullish(),
  existing_data_files_count: z.number().nullish(),
  added_rows_count: long.nullish(),
  existing_rows_count: long.nullish(),
});

/** The manifests of a snapshot, newest first. */
export async function readManifestList(warehouse: string, snapshot: Snapshot): Promise<Manifest[]> {
  const location = snapshot.manifestList;
  if (location === null) return snapshot.manifests.map((path) => ({ ...OLD, path }));
  const records = await recordsOf(warehouse, location, ManifestRecord);
  return records.map(manifest).toSorted((a, b) => Number(b.sequence - a.sequence));
}

const OLD = {
  ...{ bytes: 0n, deletes: false, specId: 0, sequence: 0n, minSequence: 0n },
  ...{ snapshotId: null, files: null, rows: null },
};

function manifest(record: z.output<typeof ManifestRecord>): Manifest {
  const added = record.added_files_count ?? record.added_data_files_count;
  const existing = record.existing_files_count ?? record.existing_data_files_count;
  const [addedRows, existingRows] = [record.added_rows_count, record.existing_rows_count];
  return {
    path: record.manifest_path,
    bytes: record.manifest_length,
    deletes: record.content === 1,
    specId: record.partition_spec_id,
    sequence: record.sequence_number ?? 0n,
    minSequence: record.min_sequence_number ?? 0n,
    snapshotId: record.added_snapshot_id ?? null,
    files: added == null || existing == null ? null : added + existing,
    rows: addedRows == null || existingRows == null ? null : addedRows + existingRows,
  };
}

const DELETED = 2;
const CONTENTS = ["data", "position-deletes", "equality-deletes"] as const;
const EntryRecord = z.object({
  status: z.number(),
  snapshot_id: long.nullish(),
  sequence_number: long.nullish(),
  data_file: z.object({
    content: z.number().nullish(),
    file_path: z.string(),
    file_format: z.string(),
    // An instance of a class that avsc makes of the record.
    partition: z.custom<object>((value) => typeof value === "object" && value !== null),
    record_count: long,
    file_size_in_bytes: long,
    equality_ids: z.array(z.number()).nullish(),
    referenced_data_file: z.string().nullish(),
  }),
});

/** The live files of a manifest. */
export async function readManifest(warehouse: string, table: Table, from: Manifest): Promise<ContentFile[]> {
  const entries = await recordsOf(warehouse, from.path, EntryRecord);
  const spec = table.specs.find(({ id }) => id === from.specId);
  return entries
    .filter(({ status }) => status !== DELETED)
    .map(({ data_file: file, ...entry }) => {
      // In Avro the fields stand in the order of the specification, under names that may differ from its own.
      const values = Object.values(file.partition);
      const partition = Object.fromEntries((spec?.fields ?? []).map(({ id }, at) => [id, values[at] ?? null]));
      return {
        content: CONTENTS[file.content ?? 0] ?? "data",
        path: file.file_path,
        format: file.file_format.toLowerCase(),
        specId: from.specId,
        partition,
        partitionText: partitionText(spec, partition, table.schemas),
        rows: file.record_count,
        bytes: file.file_size_in_bytes,
        // A file that came with the manifest has the manifest's own number.
        sequence: entry.sequence_number ?? from.sequence,
        addedBy: entry.snapshot_id ?? from.snapshotId,
        equalityIds: file.equality_ids ?? [],
        reference: file.referenced_data_file ?? null,
      };
    });
}

async function recordsOf<S extends z.ZodType>(warehouse: string, path: string, schema: S): Promise<z.output<S>[]> {
  const bytes = await readWhole(warehouse, path, MAX_BYTES);
  try {
    return z.array(schema).parse(await avroRecords(bytes));
  } catch (cause) {
    throw new AppError("upstream", `${path} is not a manifest of an Iceberg table.`, { system: "iceberg", cause });
  }
}
