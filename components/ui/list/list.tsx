"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useId, useMemo, useRef, useState } from "react";
import { Empty } from "../empty";
import { ErrorPanel } from "../error-panel";
import { Loading } from "../loading";
import { SidePanel } from "../side-panel";
import { useHotkeys } from "../use-hotkeys";
import type { Column, Scope } from "./column";
import { ColumnPicker } from "./column-picker";
import { FilterBox } from "./filter-box";
import { ListCount } from "./list-count";
import { ListGrid } from "./list-grid";
import { listHotkeys } from "./list-hotkeys";
import { useListRows } from "./use-list-rows";
import { useListView } from "./use-list-view";

/**
 * The list every room uses. It fills the height it is given; the rows are drawn only where they are seen. Filter, sort,
 * columns and the opened row are in the URL. `rows` undefined means not yet known: `error` or a loading shape is shown.
 *
 *   <List name="topics" rows={data?.topics} rowKey={(t) => t.name} columns={COLUMNS} defaultSort="-bytes"
 *     waitingFor="Kafka: topics" error={query.error} retry={query.refetch} href={(t) => `/${env}/topics/${t.name}`}
 *     scopes={[{ key: "internal", label: "internal topics", hides: (t) => t.internal }]}
 *     panel={(t) => <TopicSummary topic={t} />} empty={<Empty title="No topics">…</Empty>} actions={<Button>…</Button>} />
 *
 * Keep `columns` and `scopes` outside of the component (or memoised): rows draw again when they change.
 * Keys: / filter, j k move, Enter panel, o page, x select, Esc close.
 */
export type ListProps<Row> = {
  /** The noun in the plural; names the list in counts and in what this browser remembers. */
  name: string;
  rows: readonly Row[] | undefined;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  waitingFor: string;
  empty: ReactNode;
  error?: unknown;
  retry?: () => void;
  defaultSort?: string;
  href?: (row: Row) => string;
  panel?: (row: Row) => ReactNode;
  scopes?: readonly Scope<Row>[];
  bulk?: (selected: readonly Row[], clear: () => void) => ReactNode;
  actions?: ReactNode;
  banner?: ReactNode;
  hotkeys?: boolean;
};

const NO_SCOPES: readonly never[] = [];

export function List<Row>(props: ListProps<Row>) {
  const { name, rows, columns, rowKey, href, panel, bulk, scopes = NO_SCOPES, defaultSort } = props;
  const id = useId();
  const view = useListView(name, columns, defaultSort);
  const found = useListRows<Row>({ ...view, rows: rows ?? NO_SCOPES, columns, scopes });
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const visible = found.visible;
  const opened = useMemo(
    () => (view.panel === null ? undefined : rows?.find((row) => rowKey(row) === view.panel)),
    [rows, rowKey, view.panel],
  );
  const { openPanel } = view;
  const { push } = useRouter();
  const open = (index: number) => {
    const row = visible[index];
    if (row === undefined) return;
    setCursor(index);
    if (panel) openPanel(rowKey(row));
    else if (href) push(href(row));
  };
  const select = (key: string, on: boolean) => {
    const next = new Set(selection);
    if (on) next.add(key);
    else next.delete(key);
    setSelection(next);
  };
  useHotkeys(
    listHotkeys({
      visible,
      cursor,
      setCursor,
      open,
      select,
      selection,
      rowKey,
      href,
      input,
      push,
      close: () => openPanel(null),
    }),
    props.hotkeys ?? true,
  );
  const chosen = useMemo(
    () => (bulk && rows ? rows.filter((row) => selection.has(rowKey(row))) : []),
    [bulk, rows, rowKey, selection],
  );
  const allChosen = visible.length > 0 && visible.every((row) => selection.has(rowKey(row)));

  return (
    <div className="flex min-h-0 min-w-0 flex-1">
      <section aria-label={name} className="flex min-h-0 min-w-0 flex-1 flex-col">
        {props.banner}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2">
          <FilterBox
            noun={name}
            keys={columns.map((column) => column.key)}
            value={view.filter}
            onChange={view.setFilter}
            problems={found.problems}
            inputRef={input}
          />
          {rows ? (
            <ListCount
              noun={name}
              shown={visible.length}
              total={rows.length}
              filter={view.filter}
              onClearFilter={() => view.setFilter("")}
              scopes={scopes}
              hidden={found.hidden}
              shownScopes={view.shownScopes}
              onToggleScope={view.toggleScope}
            />
          ) : null}
          <div className="ml-auto flex items-center gap-2">
            {bulk && chosen.length > 0 ? (
              <>
                <span className="text-ink-2 text-xs">{chosen.length} selected</span>
                {bulk(chosen, () => setSelection(new Set()))}
              </>
            ) : null}
            <ColumnPicker columns={columns} shown={view.shown} onChange={view.setShown} />
            {props.actions}
          </div>
        </div>
        {rows === undefined ? (
          props.error ? (
            <ErrorPanel error={props.error} {...(props.retry ? { retry: props.retry } : {})} />
          ) : (
            <Loading waitingFor={props.waitingFor} />
          )
        ) : rows.length === 0 ? (
          props.empty
        ) : visible.length === 0 ? (
          <Empty title={`None of ${rows.length} ${name} fits`}>
            {view.filter
              ? `The filter “${view.filter}” leaves out every one.`
              : "All are hidden; see the words above the list."}
          </Empty>
        ) : (
          <ListGrid
            id={id}
            name={name}
            rows={visible}
            rowKey={rowKey}
            columns={view.shown}
            href={href}
            widths={view.widths}
            setWidth={view.setWidth}
            sort={view.sort}
            setSort={view.setSort}
            cursor={cursor}
            openedKey={view.panel}
            onOpen={open}
            onSelect={select}
            selection={bulk ? selection : undefined}
            selectAll={{
              state: allChosen ? true : chosen.length > 0 ? "indeterminate" : false,
              onChange: (all) => setSelection(all ? new Set(visible.map(rowKey)) : new Set()),
            }}
          />
        )}
      </section>
      {panel && view.panel !== null ? (
        <SidePanel
          title={view.panel}
          onClose={() => openPanel(null)}
          {...(opened !== undefined && href ? { href: href(opened) } : {})}
        >
          {opened !== undefined ? (
            panel(opened)
          ) : rows ? (
            <Empty title="Not in this list">It may have been removed, or it lies in another environment.</Empty>
          ) : (
            <Loading waitingFor={props.waitingFor} rows={3} />
          )}
        </SidePanel>
      ) : null}
    </div>
  );
}
