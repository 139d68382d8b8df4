import { UNKNOWN } from "@/lib/format/number";
import { Name } from "../name";
import { Quantity } from "../quantity";
import { Time } from "../time";
import type { Column } from "./column";

/** What a column draws for a row when it has no `cell` of its own; the first one is the name, and a link to the page. */
type ListCellProps<Row> = { column: Column<Row>; row: Row; first: boolean; href: string | undefined };

export function ListCell<Row>({ column, row, first, href }: ListCellProps<Row>) {
  if (column.cell) return column.cell(row);
  const value = column.value(row);
  if (value === null || value === undefined) return <span className="text-ink-3">{UNKNOWN}</span>;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return <span className="truncate">{value.join(", ")}</span>;
  if (column.unit) return <Quantity value={value} unit={column.unit} />;
  if (column.time && typeof value !== "bigint") return <Time at={value} />;
  if (first && typeof value === "string") return <Name name={value} {...(href ? { href } : {})} />;
  return (
    <bdi className="truncate" title={String(value)}>
      {String(value)}
    </bdi>
  );
}
