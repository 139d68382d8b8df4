import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { getGroup, listGroups, listLagHistory } from "@/lib/groups/contract";
import { call } from "@/lib/http/call";

const GROUP_REFRESH_MS = 5_000;
const HISTORY_REFRESH_MS = 15_000;
const key = (env: string, ...rest: unknown[]) => ["environments", env, "groups", ...rest];

/** All groups with their lag, as last seen. */
export function useGroups(env: string) {
  return useQuery({ queryKey: key(env), queryFn: ({ signal }) => call(listGroups, { params: { env } }, signal) });
}

/** Members and partitions of one group, asked of the cluster while the page is looked at. */
export function useGroup(env: string, group: string) {
  return useQuery({
    queryKey: key(env, group),
    queryFn: ({ signal }) => call(getGroup, { params: { env, group } }, signal),
    refetchInterval: GROUP_REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}

/** Lag over a stretch of time, by topic. */
export function useLagHistory(env: string, group: string, fromMs: number, toMs: number) {
  return useQuery({
    queryKey: key(env, group, "lag", fromMs, toMs),
    queryFn: ({ signal }) => call(listLagHistory, { params: { env, group }, query: { fromMs, toMs } }, signal),
    refetchInterval: HISTORY_REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}

/** Asks again for everything of an environment's groups, after a write. */
export function useRefreshGroups(env: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key(env) });
}
