import type { Column } from "@/components/ui/list/column";
import { DataCell } from "@/components/ui/list/data-cell";
import type { SchemaField } from "@/lib/schemas/contract";

export const FIELD_COLUMNS: readonly Column<SchemaField>[] = [
  { key: "field", header: "Field", value: (row) => row.path, cell: (row) => <DataCell text={row.path} /> },
  { key: "type", header: "Type", value: (row) => row.type, cell: (row) => <DataCell text={row.type} />, width: 260 },
  {
    key: "required",
    header: "Required",
    value: (row) => row.required,
    cell: (row) => (row.required ? "required" : "optional"),
    width: 90,
    hint: "Avro: without a default",
  },
  {
    key: "default",
    header: "Default",
    value: (row) => row.default,
    cell: (row) => <DataCell text={row.default ?? ""} />,
    width: 130,
  },
  {
    key: "aliases",
    header: "Also",
    value: (row) => row.aliases.join(", "),
    cell: (row) => <DataCell text={row.aliases.join(", ")} />,
    width: 110,
    hint: "Avro: aliases; Protobuf: the field's number",
  },
  {
    key: "doc",
    header: "Documentation",
    value: (row) => row.doc,
    cell: (row) => (
      <span className="truncate" title={row.doc ?? ""}>
        {row.doc}
      </span>
    ),
    width: 300,
  },
];
