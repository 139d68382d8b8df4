import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "@/lib/http/call";
import { compareSnapshots, countTableRows, listFiles, listRows, listSnapshots } from "@/lib/warehouse/data-contract";

const SNAPSHOTS_REFRESH_MS = 15_000;
// Not under "tables": each news of the collector would have the files read again under the eyes of who reads the rows.
const key = (env: string, table: string, ...rest: unknown[]) => ["environments", env, "warehouse", table, ...rest];

/** Which state of a table: a snapshot's id, or a time in ISO; neither is now. */
export type When = { snapshot?: string; at?: string };

/** Snapshots of a table, newest first. */
export function useSnapshots(env: string, table: string) {
  return useQuery({
    queryKey: key(env, table, "snapshots"),
    queryFn: ({ signal }) => call(listSnapshots, { params: { env, table } }, signal),
    refetchInterval: SNAPSHOTS_REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}

// Files and rows are read from the warehouse's disk: when they are looked at or asked for again, not by the clock.

export function useFiles(env: string, table: string, when: When) {
  return useQuery({
    queryKey: key(env, table, "files", when),
    queryFn: ({ signal }) => call(listFiles, { params: { env, table }, query: when }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export function useRows(env: string, table: string, asked: When & { limit: number; columns?: string }) {
  return useQuery({
    queryKey: key(env, table, "rows", asked),
    queryFn: ({ signal }) => call(listRows, { params: { env, table }, query: asked }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    placeholderData: keepPreviousData,
  });
}

/** The count of the very snapshot whose rows are shown. */
export function useRowCount(env: string, table: string, snapshot: string | undefined) {
  return useQuery({
    queryKey: key(env, table, "count", snapshot),
    queryFn: ({ signal }) => call(countTableRows, { params: { env, table }, query: { snapshot } }, signal),
    enabled: snapshot !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export function useDifference(env: string, table: string, from: string, to: string) {
  return useQuery({
    queryKey: key(env, table, "difference", from, to),
    queryFn: ({ signal }) => call(compareSnapshots, { params: { env, table }, query: { from, to } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
