"use client";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { formatSort, parseSort, type Sort } from "@/lib/list/sort";
import { useStored } from "../use-stored";
import { writeUrl } from "../use-url-state";
import type { Column } from "./column";

const MIN_WIDTH_PX = 56;

/**
 * The view state of a list: filter (`q`), sort (`sort`), shown columns (`columns`), shown scopes (`show`) and the opened
 * row (`panel`) live in the URL; column widths are this browser's.
 */
export function useListView<Row>(name: string, columns: readonly Column<Row>[], defaultSort: string | undefined) {
  const params = useSearchParams();
  const [stored, storeWidths] = useStored(`list.${name}.widths`, "");
  const picked = params.get("columns");
  const shown = useMemo(() => {
    const wanted = picked?.split(",");
    const kept = columns.filter((column, index) =>
      index === 0 ? true : wanted ? wanted.includes(column.key) : !column.hidden,
    );
    return kept;
  }, [columns, picked]);
  const widths = useMemo(() => parseWidths(stored), [stored]);
  const sortText = params.get("sort") ?? defaultSort ?? null;
  const sort = useMemo(() => parseSort(sortText), [sortText]);
  const showText = params.get("show") ?? "";
  const shownScopes = useMemo(() => new Set(showText.split(",").filter(Boolean)), [showText]);
  const byDefault = columns.filter((column, index) => index === 0 || !column.hidden);
  return {
    filter: params.get("q") ?? "",
    setFilter: (text: string) => writeUrl({ q: text }),
    sort,
    setSort: (next: Sort) => writeUrl({ sort: formatSort(next) === defaultSort ? null : formatSort(next) }),
    shown,
    setShown: (keys: readonly string[]) => {
      const text = columns.filter((column) => keys.includes(column.key)).map((column) => column.key);
      const same = text.join(",") === byDefault.map((column) => column.key).join(",");
      writeUrl({ columns: same ? null : text.join(",") });
    },
    shownScopes,
    toggleScope: (key: string) => {
      const next = new Set(shownScopes);
      if (!next.delete(key)) next.add(key);
      writeUrl({ show: [...next].join(",") });
    },
    widths,
    setWidth: (key: string, widthPx: number) =>
      storeWidths(formatWidths({ ...widths, [key]: Math.max(MIN_WIDTH_PX, Math.round(widthPx)) })),
    panel: params.get("panel"),
    openPanel: (key: string | null) => writeUrl({ panel: key }),
  };
}

function parseWidths(text: string): Record<string, number> {
  const pairs = text.split(",").map((pair) => pair.split(":"));
  return Object.fromEntries(
    pairs.flatMap(([key, width]) => (key && Number(width) >= MIN_WIDTH_PX ? [[key, Number(width)] as const] : [])),
  );
}

function formatWidths(widths: Record<string, number>): string {
  return Object.entries(widths)
    .map(([key, width]) => `${key}:${width}`)
    .join(",");
}
