import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/http/call";
import { listIngest } from "@/lib/ingest/contract";

const REFRESH_MS = 5_000;
const key = (env: string) => ["environments", env, "ingest"];

/** Topics that records come to over HTTP, anew every few seconds: the counts are the console's own. */
export function useIngest(env: string) {
  return useQuery({
    queryKey: key(env),
    queryFn: ({ signal }) => call(listIngest, { params: { env } }, signal),
    refetchInterval: REFRESH_MS,
  });
}

/** Asks again after a write. */
export function useRefreshIngest(env: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key(env) });
}
