import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "@/lib/http/call";
import { getTable, listTables } from "@/lib/warehouse/contract";

const TABLE_REFRESH_MS = 10_000;
const key = (env: string, ...rest: unknown[]) => ["environments", env, "tables", ...rest];

/** All warehouse tables with their figures, as last seen. */
export function useTables(env: string) {
  return useQuery({ queryKey: key(env), queryFn: ({ signal }) => call(listTables, { params: { env } }, signal) });
}

/** One table: its metadata read from the warehouse while the page is looked at. */
export function useTable(env: string, table: string, system: string) {
  return useQuery({
    queryKey: key(env, table, system),
    queryFn: ({ signal }) => call(getTable, { params: { env, table }, query: { system } }, signal),
    refetchInterval: TABLE_REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}
