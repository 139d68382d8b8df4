"use client";
import { clsx } from "clsx";
import { memo } from "react";
import { Checkbox } from "../checkbox";
import { type Column, isNumeric } from "./column";
import { ListCell } from "./list-cell";

export const ROW_PX = 32;

export type RowEvents = {
  onOpen: (index: number) => void;
  onSelect: (key: string, selected: boolean) => void;
};

type ListRowProps<Row> = RowEvents & {
  row: Row;
  rowKey: string;
  index: number;
  id: string;
  columns: readonly Column<Row>[];
  current: boolean;
  opened: boolean;
  href: string | undefined;
  selectable: boolean;
  selected: boolean;
};

function ListRowView<Row>(props: ListRowProps<Row>) {
  const { row, rowKey, index, id, columns, current, opened, href, selectable, selected, onOpen, onSelect } = props;
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : opened}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest("a, button, input, label")) return;
        if (window.getSelection()?.toString()) return;
        onOpen(index);
      }}
      style={{ gridTemplateColumns: "var(--columns)", transform: `translateY(${index * ROW_PX}px)`, height: ROW_PX }}
      className={clsx(
        "absolute top-0 left-0 grid w-full min-w-(--least) items-center border-line border-b outline-none",
        opened || selected ? "bg-selected" : "bg-canvas hover:bg-hover",
        current && "shadow-[inset_2px_0_0_var(--accent)]",
      )}
    >
      {selectable ? (
        <td className="flex justify-center">
          <Checkbox
            tabIndex={-1}
            checked={selected}
            onChange={(next) => onSelect(rowKey, next)}
            label={`Select ${rowKey}`}
          />
        </td>
      ) : null}
      {columns.map((column, position) => (
        <td
          key={column.key}
          className={clsx(
            "flex h-full min-w-0 items-center px-2",
            position === 0 && "sticky left-0 z-1 bg-inherit pl-4",
            position > 0 && isNumeric(column) && "justify-end text-right",
          )}
        >
          <ListCell column={column} row={row} first={position === 0} href={href} />
        </td>
      ))}
    </tr>
  );
}

/** One row; memoised, so that scrolling draws only the rows that come into view. */
export const ListRow = memo(ListRowView) as typeof ListRowView;
