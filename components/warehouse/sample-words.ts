import { formatBytes } from "@/lib/format/bytes";
import { formatExact } from "@/lib/format/number";
import type { RowSample } from "@/lib/warehouse/data-contract";

const STOPS: Record<NonNullable<RowSample["stopped"]>, string> = {
  rows: "Stopped at the number asked for.",
  bytes: "Stopped at the size limit: what deletes would have to be applied, or what has to be read, is too large.",
  text: "Stopped at the limit of text.",
  time: "Stopped at the time limit.",
};

/** What rows were taken from, in a line: which files of how many, newest first, and why the reading ended. */
export function sampleWords(sample: RowSample, filesInAll: number | null = sample.files): string {
  const of = filesInAll === null ? "" : ` of ${formatExact(filesInAll)}`;
  const deleted = sample.rowsDeleted === "0" ? "" : `, ${formatExact(sample.rowsDeleted)} of them deleted`;
  const stored = sample.rowsStored === null ? "" : ` of ${formatExact(sample.rowsStored)}`;
  const more =
    sample.moreColumns > 0
      ? ` The first ${sample.columns.length} columns; ${sample.moreColumns} more are not read.`
      : "";
  return `Looked at ${formatExact(sample.rowsLooked)}${stored} stored rows${deleted}, in ${formatExact(sample.filesRead)}${of} ${
    filesInAll === 1 ? "data file" : "data files"
  }, newest first; ${formatBytes(sample.bytesRead)} read. ${sample.stopped ? STOPS[sample.stopped] : "Read to the end."}${more}`;
}
