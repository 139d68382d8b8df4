import { CopyButton } from "@/components/ui/copy-button";
import { Table } from "@/components/ui/table";
import type { Header } from "@/lib/messages/decoded";

type Row = Header & { place: number };

/** Headers in their order: a name may stand there several times, and the last one is the newest. */
export function HeaderTable({ headers, count }: { headers: readonly Header[]; count: number }) {
  const rows = headers.map((header, place): Row => ({ ...header, place }));
  return (
    <>
      <Table
        label="Headers"
        rows={rows}
        rowKey={(row) => String(row.place)}
        empty="The record has none."
        columns={[
          { key: "name", header: "Name", cell: (row) => <span className="data break-all">{row.key}</span> },
          { key: "value", header: "Value", cell: (row) => <HeaderValue header={row} /> },
          { key: "type", header: "Read as", cell: (row) => <span className="text-ink-3 text-xs">{row.encoding}</span> },
        ]}
      />
      {count > headers.length ? (
        <p className="py-1 text-ink-3 text-xs">
          The first {headers.length} of {count} headers.
        </p>
      ) : null}
    </>
  );
}

function HeaderValue({ header }: { header: Row }) {
  if (header.value === null) return <span className="text-ink-3 italic">null</span>;
  return (
    <span className="flex items-start gap-1">
      <span className="data max-h-40 min-w-0 overflow-auto whitespace-pre-wrap break-all" dir="auto">
        {header.encoding === "hex" ? `0x${header.value}` : header.value}
        {header.truncated ? "…" : ""}
      </span>
      <CopyButton text={header.value} label={`Copy ${header.key}`} />
    </span>
  );
}
