"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import type { ColumnView } from "@/lib/warehouse/contract";

const FIRST = 100;

/** The fields of a table with their ids, those of structs under them. */
export function TableSchema({ columns }: { columns: readonly ColumnView[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? columns : columns.slice(0, FIRST);
  return (
    <>
      <Table
        label="Schema"
        rows={shown}
        rowKey={(row) => String(row.id)}
        columns={[
          { key: "id", header: "Id", cell: (row) => <span className="data">{row.id}</span> },
          { key: "name", header: "Field", cell: (row) => <bdi className="data break-all">{row.path}</bdi> },
          { key: "type", header: "Type", cell: (row) => <bdi className="data break-words">{row.type}</bdi> },
          { key: "required", header: "Required", cell: (row) => (row.required ? "required" : "optional") },
          { key: "identifier", header: "Identifier", cell: (row) => (row.identifier ? "identifies a row" : "") },
          { key: "doc", header: "Documentation", cell: (row) => row.doc ?? "" },
        ]}
      />
      {shown.length < columns.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          Show all {columns.length} fields
        </Button>
      ) : null}
    </>
  );
}
