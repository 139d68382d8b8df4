"use client";
import { type ReactNode, useMemo } from "react";
import { Empty } from "@/components/ui/empty";
import { List } from "@/components/ui/list/list";
import type { RowSample } from "@/lib/warehouse/data-contract";
import { rowColumns } from "./row-columns";
import { RowPanel } from "./row-panel";

const NO_COLUMNS: RowSample["columns"] = [];
type RowsListProps = {
  name: string;
  sample: RowSample | undefined;
  empty: string;
  error?: unknown;
  retry?: () => void;
  banner?: ReactNode;
  actions?: ReactNode;
};

/** Rows that were read, as a list; a row's panel has its values in full. */
export function RowsList({ name, sample, empty, error, retry, banner, actions }: RowsListProps) {
  const columns = useMemo(() => rowColumns(sample?.columns ?? NO_COLUMNS), [sample?.columns]);
  return (
    <List
      name={name}
      rows={sample?.rows}
      columns={columns}
      rowKey={(row) => `${row.file.split("/").at(-1)}:${row.position}`}
      waitingFor="the warehouse: rows"
      error={error}
      {...(retry ? { retry } : {})}
      banner={banner}
      actions={actions}
      panel={(row) => <RowPanel row={row} columns={sample?.columns ?? NO_COLUMNS} />}
      empty={<Empty title="No rows">{empty}</Empty>}
    />
  );
}
