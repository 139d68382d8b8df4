"use client";
import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { PointerEvent } from "react";
import type { Sort } from "@/lib/list/sort";
import { Checkbox } from "../checkbox";
import { type Column, isNumeric } from "./column";

type ListHeaderProps<Row> = {
  columns: readonly Column<Row>[];
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
  onWidth: (key: string, widthPx: number) => void;
  selection: { state: boolean | "indeterminate"; onChange: (all: boolean) => void } | undefined;
};

/** The sticky head of a list: a press sorts (numbers largest first), the edge of a column drags its width. */
export function ListHeader<Row>({ columns, sort, onSort, onWidth, selection }: ListHeaderProps<Row>) {
  return (
    <thead className="sticky top-0 z-2 block w-full min-w-(--least) bg-surface">
      <tr
        aria-rowindex={1}
        style={{ gridTemplateColumns: "var(--columns)" }}
        className="grid h-8 items-center border-line border-b bg-surface text-ink-2 text-xs"
      >
        {selection ? (
          <th className="flex justify-center">
            <Checkbox checked={selection.state} onChange={selection.onChange} label="Select all shown" />
          </th>
        ) : null}
        {columns.map((column, position) => {
          const active = sort?.key === column.key;
          const first = isNumeric(column) || column.time === true;
          return (
            <th
              key={column.key}
              aria-sort={active ? (sort.descending ? "descending" : "ascending") : "none"}
              title={column.hint}
              className={clsx(
                "group/head relative flex h-full min-w-0 items-center px-2",
                position === 0 && "sticky left-0 z-1 bg-inherit pl-4",
                position > 0 && isNumeric(column) && "justify-end",
              )}
            >
              <button
                type="button"
                onClick={() => onSort({ key: column.key, descending: active ? !sort.descending : first })}
                className="flex min-w-0 items-center gap-1 font-medium hover:text-ink"
              >
                <span className="truncate">{column.header}</span>
                {active ? (
                  sort.descending ? (
                    <ArrowDown aria-hidden className="size-3 shrink-0" />
                  ) : (
                    <ArrowUp aria-hidden className="size-3 shrink-0" />
                  )
                ) : null}
              </button>
              <span
                aria-hidden
                onPointerDown={(event) => dragWidth(event, (widthPx) => onWidth(column.key, widthPx))}
                className="absolute inset-y-1 right-0 w-1.5 cursor-col-resize touch-none border-line border-r hover:border-accent"
              />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function dragWidth(event: PointerEvent<HTMLElement>, onWidth: (widthPx: number) => void) {
  const handle = event.currentTarget;
  const start = { x: event.clientX, widthPx: handle.parentElement?.offsetWidth ?? 0 };
  handle.setPointerCapture(event.pointerId);
  const move = (at: globalThis.PointerEvent) => onWidth(start.widthPx + at.clientX - start.x);
  handle.addEventListener("pointermove", move);
  handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", move), { once: true });
}
