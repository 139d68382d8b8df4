import type { ContentFile } from "@/lib/systems/iceberg/port-files";

/** How far a read may go. Whatever ends first ends it, and the answer says which. */
export type ReadBounds = {
  rows: number;
  /** Read from disk, deletes among them. */
  bytes: number;
  /** Of the text of all cells together. */
  textChars: number;
  milliseconds: number;
};

/** Which rows of a snapshot are meant; all that are live when nothing is said. */
export type RowChoice = {
  /** Only these columns, by name and in this order; else the first ones. */
  columns?: readonly string[];
  /** Only rows of these data files, by path. */
  only?: ReadonlySet<string>;
  /** Only rows that are live and that these delete files would take away. */
  deletedBy?: readonly ContentFile[];
};

export type RowRead = {
  cells: (string | null)[];
  /** Indexes of cells whose text is cut. */
  cut: number[];
  file: string;
  position: number;
};

export type RowsRead = {
  columns: { id: number; name: string; type: string }[];
  /** Columns the table has beyond those read. */
  moreColumns: number;
  rows: RowRead[];
  /** Data files looked at; `files` of how many, null when not all manifests were read. */
  filesRead: number;
  files: number | null;
  rowsLooked: bigint;
  /** Rows looked at that deletes take away. */
  rowsDeleted: bigint;
  /** Rows in data files by the manifests; null where those do not count. */
  rowsStored: bigint | null;
  bytesRead: number;
  /** Which bound ended it; null: there is no more. */
  stopped: Stop | null;
};
export type Stop = "rows" | "bytes" | "text" | "time";

export type RowCount = {
  /** Rows there are; null when the bounds ended the count before its end. */
  rows: bigint | null;
  rowsStored: bigint | null;
  /** Whether data files had to be read. */
  from: "manifests" | "files";
  stopped: Stop | null;
};
