import { useQuery } from "@tanstack/react-query";
import { call } from "@/lib/http/call";
import { getColumns, getLineage, type Steps, searchLineage } from "@/lib/lineage/contract";

// Made from all snapshots, as the overview is: its news are these.
const key = (env: string) => ["environments", env, "overview", "lineage"] as const;

/** What a thing comes from and goes to; without one the environment, or where to begin. */
export function useLineage(env: string, node: string | undefined, steps: Steps) {
  return useQuery({
    queryKey: [...key(env), "around", node, steps],
    queryFn: ({ signal }) => call(getLineage, { params: { env }, query: { node, steps } }, signal),
    placeholderData: (before) => (before?.centre === node ? before : undefined),
  });
}

/** Things whose name has `text` in it. */
export function useLineageSearch(env: string, text: string) {
  return useQuery({
    queryKey: [...key(env), "search", text],
    queryFn: ({ signal }) => call(searchLineage, { params: { env }, query: { q: text } }, signal),
    enabled: text.trim() !== "",
    placeholderData: (before) => before,
  });
}

/** Columns of a dataset, and the way of one of them. */
export function useColumns(env: string, node: string | undefined, column: string | undefined) {
  return useQuery({
    queryKey: [...key(env), "columns", node, column],
    queryFn: ({ signal }) => call(getColumns, { params: { env }, query: { node: node ?? "", column } }, signal),
    enabled: node !== undefined,
    placeholderData: (before, query) => (query?.queryKey[5] === node ? before : undefined),
  });
}
