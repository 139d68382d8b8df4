import { Quantity } from "@/components/ui/quantity";
import { formatExact } from "@/lib/format/number";

type StoredRowsProps = { records: string | null; deletes: string | null };

/** Rows of a table as its snapshot counts them. Where delete files are there, some of those are gone: "at most". */
export function StoredRows({ records, deletes }: StoredRowsProps) {
  if (records === null || deletes === null || deletes === "0") return <Quantity value={records} />;
  return (
    <span
      className="whitespace-nowrap"
      title={`${formatExact(records)} rows in data files, ${formatExact(deletes)} deletes to apply`}
    >
      <span className="text-ink-3">at most </span>
      <Quantity value={records} />
    </span>
  );
}
