import { isDeepStrictEqual } from "node:util";
import { HttpError, httpJson } from "../http-json.ts";
import { keepTrying } from "../keep-trying.ts";
import type { ConnectorConfigs } from "./connector-configs.ts";

/**
 * Brings connectors to these configurations: creates, changes, or restarts what has failed; leaves alone what is right.
 * Putting an equal configuration would restart a healthy connector.
 */
export async function applyConnectors(connectUrl: string, configs: ConnectorConfigs): Promise<string[]> {
  const changed: string[] = [];
  for (const [name, config] of Object.entries(configs)) {
    const wanted = { ...config, name };
    const path = `${connectUrl}/connectors/${encodeURIComponent(name)}`;
    const present = await unlessMissing(() => rebalancing(() => httpJson(`${path}/config`)));
    if (!isDeepStrictEqual(present, wanted)) {
      await rebalancing(() => httpJson(`${path}/config`, { method: "PUT", body: wanted, timeoutMs: 60_000 }));
      changed.push(name);
    } else if (await hasFailed(path)) {
      await rebalancing(() => httpJson(`${path}/restart?includeTasks=true&onlyFailed=true`, { method: "POST" }));
      changed.push(name);
    }
  }
  return changed;
}

async function hasFailed(path: string): Promise<boolean> {
  const status = await unlessMissing(() => httpJson(`${path}/status`));
  return JSON.stringify(status ?? {}).includes('"state":"FAILED"');
}

/** Connect answers 409 while its workers share out the connectors. */
function rebalancing<T>(attempt: () => Promise<T>): Promise<T> {
  const retryIf = (error: unknown) => error instanceof HttpError && error.status === 409;
  return keepTrying(attempt, { deadlineMs: 60_000, pauseMs: 500, retryIf });
}

async function unlessMissing(attempt: () => Promise<unknown>): Promise<unknown> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}
