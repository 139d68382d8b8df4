import type { PartitionSpec } from "@/lib/systems/iceberg/port";
import type { ContentFile } from "@/lib/systems/iceberg/port-files";

/**
 * Whether a delete file reaches the rows of a data file (specification, "Scan planning"). A delete by position reaches rows
 * committed before it or with it, for a commit may delete rows it adds; one by equality only rows committed before it, for
 * an upsert deletes the row it replaces and adds the new one in one commit. Both keep to their partition, but for
 * equality deletes of an unpartitioned specification, which reach every one.
 */
export function reaches(deletes: ContentFile, data: ContentFile, specs: readonly PartitionSpec[]): boolean {
  if (deletes.content === "position-deletes") {
    if (deletes.sequence < data.sequence) return false;
    if (deletes.reference !== null && deletes.reference !== data.path) return false;
    return samePartition(deletes, data);
  }
  if (deletes.content !== "equality-deletes" || deletes.sequence <= data.sequence) return false;
  const spec = specs.find(({ id }) => id === deletes.specId);
  return spec === undefined || isUnpartitioned(spec) || samePartition(deletes, data);
}

const isUnpartitioned = ({ fields }: PartitionSpec): boolean => fields.every(({ transform }) => transform === "void");

const samePartition = (a: ContentFile, b: ContentFile): boolean =>
  a.specId === b.specId && partitionKey(a) === partitionKey(b);

const partitionKey = ({ partition }: ContentFile): string =>
  Object.values(partition)
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString("hex") : `${typeof value} ${value}`))
    .join("\n");
