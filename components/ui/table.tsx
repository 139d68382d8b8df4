import { clsx } from "clsx";
import type { ReactNode } from "react";
import { ScrollBox } from "./scroll-box";

/**
 * A plain table for up to about a hundred rows inside a page or panel (partitions, members, changes). Longer or searched
 * ones are a `List`. `end` aligns numbers. It scrolls sideways in its own box on narrow screens.
 */
export type TableColumn<Row> = { key: string; header: ReactNode; cell: (row: Row) => ReactNode; end?: boolean };
type TableProps<Row> = {
  label: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty?: string;
};

export function Table<Row>({ label, columns, rows, rowKey, empty = "None" }: TableProps<Row>) {
  return (
    <ScrollBox label={label}>
      <table aria-label={label} className="w-full border-collapse">
        <thead>
          <tr className="border-line border-b text-ink-2 text-xs">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={clsx(
                  "h-7 whitespace-nowrap px-2 font-medium first:pl-0",
                  column.end ? "text-right" : "text-left",
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line border-b last:border-b-0">
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={clsx("h-8 max-w-96 px-2 py-1 first:pl-0", column.end ? "text-right" : "break-words")}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className="py-2 text-ink-3">{empty}</p> : null}
    </ScrollBox>
  );
}
