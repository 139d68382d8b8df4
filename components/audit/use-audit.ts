import { useInfiniteQuery } from "@tanstack/react-query";
import { listAudit } from "@/lib/audit/contract";
import { call } from "@/lib/http/call";

const PAGE = 500;
const REFRESH_MS = 10_000;

/** The audit log, newest first, a page of 500 at a time. */
export function useAudit() {
  return useInfiniteQuery({
    queryKey: ["audit"],
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, { query: { limit: PAGE, ...(pageParam ? { before: pageParam } : {}) } }, signal),
    initialPageParam: "",
    getNextPageParam: ({ records }) => (records.length < PAGE ? undefined : records.at(-1)?.id),
    refetchInterval: REFRESH_MS,
  });
}
