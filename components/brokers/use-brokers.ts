import { useQuery } from "@tanstack/react-query";
import { listBrokerConfigs, listBrokers } from "@/lib/brokers/contract";
import { call } from "@/lib/http/call";

const key = (env: string) => ["environments", env, "brokers"] as const;

/** Brokers, quorum and log directories as last seen. */
export function useBrokers(env: string) {
  return useQuery({ queryKey: key(env), queryFn: ({ signal }) => call(listBrokers, { params: { env } }, signal) });
}

/** Configuration of a broker, asked when it is looked at. */
export function useBrokerConfigs(env: string, broker: number) {
  return useQuery({
    queryKey: [...key(env), broker, "configs"],
    queryFn: ({ signal }) => call(listBrokerConfigs, { params: { env, broker } }, signal),
    staleTime: 30_000,
  });
}
