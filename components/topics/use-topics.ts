import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/http/call";
import { getTopic, listProducers, listTopicConfigs, listTopics } from "@/lib/topics/contract";

const TOPIC_REFRESH_MS = 5_000;
const CONFIGS_STALE_MS = 30_000;
const key = (env: string, ...rest: unknown[]) => ["environments", env, "topics", ...rest];

/** All topics with their figures, as last seen. */
export function useTopics(env: string) {
  return useQuery({ queryKey: key(env), queryFn: ({ signal }) => call(listTopics, { params: { env } }, signal) });
}

/** Partitions of one topic, asked of the cluster while the page is looked at, and its readers. */
export function useTopic(env: string, topic: string) {
  return useQuery({
    queryKey: key(env, topic),
    queryFn: ({ signal }) => call(getTopic, { params: { env, topic } }, signal),
    refetchInterval: TOPIC_REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}

/** Configuration of a topic, asked when it is looked at. */
export function useTopicConfigs(env: string, topic: string) {
  return useQuery({
    queryKey: key(env, topic, "configs"),
    queryFn: ({ signal }) => call(listTopicConfigs, { params: { env, topic } }, signal),
    staleTime: CONFIGS_STALE_MS,
  });
}

/** Producers that the leaders of a topic remember, asked when they are looked at. */
export function useProducers(env: string, topic: string) {
  return useQuery({
    queryKey: key(env, topic, "producers"),
    queryFn: ({ signal }) => call(listProducers, { params: { env, topic } }, signal),
    refetchInterval: TOPIC_REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}

/** Asks again for everything of an environment's topics, after a write. */
export function useRefreshTopics(env: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key(env) });
}
