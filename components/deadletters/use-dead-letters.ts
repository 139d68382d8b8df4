import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { getLetter, type LetterRef, listCauses, listLetters } from "@/lib/deadletters/contract";
import { getReplay, listReplays, type ReplayView } from "@/lib/deadletters/replay-contract";
import { call } from "@/lib/http/call";

const REFRESH_MS = 5_000;
const PROGRESS_MS = 1_000;
const key = (env: string, ...rest: unknown[]) => ["environments", env, "deadletters", ...rest];
// Not below the key that every look of the collector marks as old: pages that were read would all be read again.
const pagesKey = (env: string, ...rest: unknown[]) => ["environments", env, "letters", ...rest];

/** Causes and watched topics, as the index has them. */
export function useCauses(env: string, topic: string) {
  return useQuery({
    queryKey: key(env, "causes", topic),
    queryFn: ({ signal }) => call(listCauses, { params: { env }, query: topic ? { topic } : {} }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Letters of a cause, page by page. One page keeps itself new; with more of them the reader decides. */
export function useLetters(env: string, cause: string, topic: string) {
  return useInfiniteQuery({
    queryKey: pagesKey(env, cause, topic),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call(
        listLetters,
        {
          params: { env },
          query: {
            ...(cause ? { cause } : {}),
            ...(topic ? { topic } : {}),
            ...(pageParam ? { after: pageParam } : {}),
          },
        },
        signal,
      ),
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : REFRESH_MS),
  });
}

/** One letter with what was done with it; nothing is asked without a place. */
export function useLetter(env: string, place: LetterRef | undefined) {
  return useQuery({
    queryKey: key(env, "letter", place),
    enabled: place !== undefined,
    queryFn: ({ signal }) =>
      call(getLetter, { params: { env, ...(place ?? { topic: "-", partition: 0, offset: "0" }) } }, signal),
  });
}

const goesOn = (replay: ReplayView | undefined): boolean => replay?.state === "waiting" || replay?.state === "running";

/** Replays, the newest first; while one goes on, anew every second. */
export function useReplays(env: string) {
  return useQuery({
    queryKey: key(env, "replays"),
    queryFn: ({ signal }) => call(listReplays, { params: { env } }, signal),
    refetchInterval: ({ state }) => (state.data?.replays.some(goesOn) ? PROGRESS_MS : REFRESH_MS),
  });
}

/** One replay with its first failures. */
export function useReplay(env: string, replay: string) {
  return useQuery({
    queryKey: key(env, "replays", replay),
    queryFn: ({ signal }) => call(getReplay, { params: { env, replay } }, signal),
    refetchInterval: ({ state }) => (goesOn(state.data?.replay) ? PROGRESS_MS : false),
  });
}

/** Asks again for everything of an environment's dead letters, after a write. */
export function useRefreshDeadLetters(env: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([key(env), pagesKey(env)].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}
