"use client";
import { useDeferredValue, useMemo } from "react";
import { parseFilter } from "@/lib/list/filter";
import { type Fields, matchesFilter } from "@/lib/list/match";
import { type Sort, sortRows } from "@/lib/list/sort";
import type { Column, Scope } from "./column";

type Input<Row> = {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  scopes: readonly Scope<Row>[];
  shownScopes: ReadonlySet<string>;
  filter: string;
  sort: Sort | undefined;
};

/**
 * Which rows a list shows, in which order, and what hides the others. `hidden` counts rows each scope leaves out.
 * The filter text is deferred: typing stays smooth over 10,000 rows.
 */
export function useListRows<Row>({ rows, columns, scopes, shownScopes, filter, sort }: Input<Row>) {
  const text = useDeferredValue(filter);
  const parsed = useMemo(
    () =>
      parseFilter(
        text,
        columns.map((column) => column.key),
      ),
    [text, columns],
  );
  const fields = useMemo<Fields<Row>>(
    () => Object.fromEntries(columns.map((column) => [column.key, column.value])),
    [columns],
  );
  const scoped = useMemo(() => {
    const active = scopes.filter((scope) => !shownScopes.has(scope.key));
    const hidden = new Map<string, number>();
    const kept = rows.filter((row) => {
      const scope = active.find((candidate) => candidate.hides(row));
      if (scope) hidden.set(scope.key, (hidden.get(scope.key) ?? 0) + 1);
      return !scope;
    });
    return { kept, hidden };
  }, [rows, scopes, shownScopes]);
  const found = useMemo(
    () => (parsed.terms.length === 0 ? scoped.kept : scoped.kept.filter((row) => matchesFilter(parsed, row, fields))),
    [scoped, parsed, fields],
  );
  const visible = useMemo(() => {
    const read = sort ? fields[sort.key] : undefined;
    return sort && read ? sortRows(found, read, sort.descending) : found;
  }, [found, sort, fields]);
  return { visible, hidden: scoped.hidden, problems: parsed.problems, filtered: parsed.terms.length > 0 };
}
