import { useQuery } from "@tanstack/react-query";
import { call } from "@/lib/http/call";
import { getOverview } from "@/lib/overview/contract";

/** State, attention, flow map and freshness of an environment; the rail takes its counts from the same reply. */
export function useOverview(env: string) {
  return useQuery({
    queryKey: ["environments", env, "overview"],
    queryFn: ({ signal }) => call(getOverview, { params: { env } }, signal),
    placeholderData: (before) => before,
  });
}
