import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { getConnector, listConnectorOffsets, listConnectors, listPlugins } from "@/lib/connectors/contract";
import { validateConnector } from "@/lib/connectors/write-contract";
import { call } from "@/lib/http/call";

const CONNECTOR_REFRESH_MS = 5_000;
const PLUGINS_STALE_MS = 60_000;
const TYPING_PAUSE_MS = 500;
const key = (env: string, ...rest: unknown[]) => ["environments", env, "connectors", ...rest];

/** A connector by name, with its cluster where that has to be said. */
export type Which = { env: string; connector: string; cluster?: string | undefined };
export const inputOf = ({ env, connector, cluster }: Which) => ({
  params: { env, connector },
  query: cluster === undefined ? {} : { cluster },
});

/** All connectors, as last seen. */
export function useConnectors(env: string) {
  return useQuery({ queryKey: key(env), queryFn: ({ signal }) => call(listConnectors, { params: { env } }, signal) });
}

/** One connector with the causes of its failures, asked of Connect while the page is looked at. */
export function useConnector(which: Which) {
  return useQuery({
    queryKey: key(which.env, which.connector, which.cluster),
    queryFn: ({ signal }) => call(getConnector, inputOf(which), signal),
    refetchInterval: CONNECTOR_REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}

/** How far it has come in its source, asked when it is looked at. */
export function useConnectorOffsets(which: Which) {
  return useQuery({
    queryKey: key(which.env, which.connector, which.cluster, "offsets"),
    queryFn: ({ signal }) => call(listConnectorOffsets, inputOf(which), signal),
    refetchInterval: CONNECTOR_REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}

/** Plug-ins that connectors can be made of. */
export function usePlugins(env: string) {
  return useQuery({
    queryKey: ["environments", env, "connector-plugins"],
    queryFn: ({ signal }) => call(listPlugins, { params: { env } }, signal),
    staleTime: PLUGINS_STALE_MS,
  });
}

export type CheckInput = {
  env: string;
  cluster?: string | undefined;
  plugin: string;
  connector?: string | undefined;
  config: Record<string, string>;
};

/** What the worker says of a configuration, once typing pauses. It may hold typed passwords, so nothing of it is kept. */
export function useCheck({ env, cluster, plugin, connector, config }: CheckInput) {
  return useQuery({
    queryKey: ["environments", env, "connector-check", cluster, plugin, connector, config],
    queryFn: async ({ signal }) => {
      await pause(TYPING_PAUSE_MS, signal);
      const body = { class: plugin, config, ...(connector === undefined ? {} : { connector }) };
      return call(
        validateConnector,
        { params: { env }, query: cluster === undefined ? {} : { cluster }, body },
        signal,
      );
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** Asks again for everything of an environment's connectors, after a write. */
export function useRefreshConnectors(env: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key(env) });
}
