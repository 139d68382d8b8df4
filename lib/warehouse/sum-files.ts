import type { ContentFile } from "@/lib/systems/iceberg/port-files";
import type { PartitionView } from "@/lib/warehouse/data-contract";

const DEFAULT_TARGET = 536_870_912n;

/** Data files below this size are small: three quarters of the target, where Iceberg's rewrite_data_files begins. */
export function smallBelow(properties: Readonly<Record<string, string>>): bigint {
  const set = properties["write.target-file-size-bytes"];
  const target = set !== undefined && /^\d{1,18}$/.test(set) ? BigInt(set) : DEFAULT_TARGET;
  return (target * 3n) / 4n;
}

/** Files by partition, the ones with most data files first. Delete files count with their sizes, not with their rows. */
export function sumByPartition(files: readonly ContentFile[], small: bigint): PartitionView[] {
  const groups = Map.groupBy(files, ({ partitionText }) => partitionText);
  return [...groups]
    .map(([partition, own]) => {
      const data = own.filter(({ content }) => content === "data");
      return {
        partition,
        dataFiles: data.length,
        deleteFiles: own.length - data.length,
        rows: String(data.reduce((sum, { rows }) => sum + rows, 0n)),
        sizeBytes: String(own.reduce((sum, { bytes }) => sum + bytes, 0n)),
        smallFiles: data.filter(({ bytes }) => bytes < small).length,
      };
    })
    .toSorted((a, b) => b.dataFiles - a.dataFiles || (a.partition < b.partition ? -1 : 1));
}
