/** A manifest as the list of a snapshot names it. Counts are null where the writer left them out. */
export type Manifest = {
  path: string;
  bytes: bigint;
  deletes: boolean;
  specId: number;
  sequence: bigint;
  minSequence: bigint;
  snapshotId: bigint | null;
  /** Live files in it, and rows in those. */
  files: number | null;
  rows: bigint | null;
};

export type ContentFile = {
  content: "data" | "position-deletes" | "equality-deletes";
  path: string;
  format: string;
  specId: number;
  /** Values of the partition by field id, as Avro has them; text of it to show. */
  partition: Record<number, unknown>;
  partitionText: string;
  rows: bigint;
  bytes: bigint;
  /** The data sequence number: which deletes reach which rows. */
  sequence: bigint;
  addedBy: bigint | null;
  equalityIds: number[];
  /** Deletes: the one data file they are for, where the writer says so. */
  reference: string | null;
};

/** The live files of a snapshot as far as they were read: newest manifests first. */
export type FilesRead = {
  files: ContentFile[];
  manifests: number;
  manifestsRead: number;
  /** Live files by the manifest list; null where a manifest does not count its own. */
  total: number | null;
};

/** Files live in the later of two snapshots alone, and in the earlier alone. */
export type Difference = { added: ContentFile[]; removed: ContentFile[]; complete: boolean };
