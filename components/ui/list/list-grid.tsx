"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, useEffect, useRef } from "react";
import type { Sort } from "@/lib/list/sort";
import { type Column, isNumeric } from "./column";
import { ListHeader } from "./list-header";
import { ListRow, ROW_PX, type RowEvents } from "./list-row";

type ListGridProps<Row> = RowEvents & {
  id: string;
  name: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  href: ((row: Row) => string) | undefined;
  widths: Readonly<Record<string, number>>;
  setWidth: (key: string, widthPx: number) => void;
  sort: Sort | undefined;
  setSort: (sort: Sort) => void;
  cursor: number;
  openedKey: string | null;
  selection: ReadonlySet<string> | undefined;
  selectAll: { state: boolean | "indeterminate"; onChange: (all: boolean) => void };
};

/** The scrolling part of a list. Widths are one CSS variable, so that dragging one draws no row again. */
export function ListGrid<Row>(props: ListGridProps<Row>) {
  const { id, rows, rowKey, columns, cursor, selection } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    paddingStart: 0,
  });
  const { scrollToIndex } = virtual;
  useEffect(() => {
    if (cursor >= 0) scrollToIndex(cursor, { align: "auto" });
  }, [cursor, scrollToIndex]);
  const style = template(columns, props.widths, selection !== undefined);
  return (
    <div
      ref={scroller}
      style={style}
      className="min-h-0 flex-1 scroll-pt-8 overflow-auto border-line border-t has-[table:focus-visible]:outline-2"
    >
      <table {...gridProps(id, props)} className="block w-full min-w-(--least) outline-none">
        <ListHeader
          columns={columns}
          sort={props.sort}
          onSort={props.setSort}
          onWidth={props.setWidth}
          selection={selection ? props.selectAll : undefined}
        />
        <tbody className="relative block w-full min-w-(--least)" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const key = rowKey(row);
            return (
              <ListRow
                key={key}
                id={`${id}-${item.index}`}
                row={row}
                rowKey={key}
                index={item.index}
                columns={columns}
                href={props.href?.(row)}
                current={item.index === cursor}
                opened={key === props.openedKey}
                selectable={selection !== undefined}
                selected={selection?.has(key) ?? false}
                onOpen={props.onOpen}
                onSelect={props.onSelect}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

// One column takes what is left over; below the sum of all widths the grid scrolls sideways.
function template<Row>(columns: readonly Column<Row>[], widths: Readonly<Record<string, number>>, selectable: boolean) {
  const grows = growingColumn(columns);
  const sizes = columns.map((column, index) => {
    const widthPx = widths[column.key] ?? column.width ?? (column.unit ? 104 : index === grows ? 260 : 132);
    return index === grows ? `min(${widthPx}px, 46vw)` : `${widthPx}px`;
  });
  const tracks = sizes.map((size, index) => (index === grows ? `minmax(${size}, 1fr)` : size));
  const check = selectable ? ["36px"] : [];
  return {
    "--columns": [...check, ...tracks].join(" "),
    "--least": `calc(${[...check, ...sizes].join(" + ")})`,
  } as CSSProperties;
}

// A number that is given all the room stands far from what it counts, so then the last column grows.
function growingColumn<Row>(columns: readonly Column<Row>[]): number {
  const chosen = columns.findIndex((column) => column.grow);
  if (chosen >= 0) return chosen;
  return columns[0] && isNumeric(columns[0]) ? columns.length - 1 : 0;
}

// A table whose rows are walked by keyboard is a grid (WAI-ARIA practices): it has one tab stop and names its current row.
function gridProps<Row>(id: string, { name, rows, cursor, selection }: ListGridProps<Row>) {
  return {
    role: "grid",
    tabIndex: 0,
    "aria-label": name,
    "aria-rowcount": rows.length + 1,
    "aria-multiselectable": selection !== undefined,
    "aria-activedescendant": cursor >= 0 ? `${id}-${cursor}` : undefined,
  };
}
