"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { call } from "@/lib/http/call";
import { getRecord, listRecords } from "@/lib/messages/contract";
import { isComplete, type MessageQuery } from "./message-query";

const recordsKey = (env: string, topic: string) => ["environments", env, "records", topic] as const;

/** Pages of a topic's records. They are read when asked for, never again by themselves: a log does not change behind. */
export function useRecords(env: string, topic: string, query: MessageQuery) {
  const { from, ...rest } = query;
  return useInfiniteQuery({
    queryKey: [...recordsKey(env, topic), query],
    enabled: from !== "live" && isComplete(query),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call(
        listRecords,
        {
          params: { env, topic },
          query: {
            from: from === "live" ? "newest" : from,
            limit: rest.limit,
            isolation: rest.isolation,
            ...(rest.offset ? { offset: rest.offset } : {}),
            ...(rest.at ? { at: rest.at } : {}),
            ...(rest.partitions ? { partitions: rest.partitions } : {}),
            ...(pageParam ? { positions: pageParam } : {}),
          },
        },
        signal,
      ),
    getNextPageParam: (page) => page.next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
}

/** One record in full: key and value beyond their previews, and their bytes. */
export function useRecord(env: string, topic: string, partition: number, offset: string) {
  return useQuery({
    queryKey: [...recordsKey(env, topic), partition, offset],
    queryFn: ({ signal }) => call(getRecord, { params: { env, topic, partition, offset } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  });
}
