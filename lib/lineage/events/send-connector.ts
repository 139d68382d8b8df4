import { AppError } from "@/lib/app-error";
import { jobEvent } from "@/lib/lineage/events/job-event";
import { loadLineage } from "@/lib/lineage/load-lineage";

const TIMEOUT_MS = 5_000;
const EVERYTHING = { bindings: [{ role: "viewer" as const, environment: "*", pattern: "*" }] };

type Target = { url: string; apiKey: string | undefined };
export type ConnectorNews = { environment: string; connector: string };

/**
 * Sends what a connector reads and writes to an OpenLineage receiver, as a JobEvent. Throws AppError while the collector has
 * not seen the connector yet and while the receiver does not take the event: both are tried again.
 */
export async function sendConnector({ environment, connector }: ConnectorNews, { url, apiKey }: Target): Promise<void> {
  const { graph } = await loadLineage(environment, EVERYTHING);
  const node = [...graph.nodes.values()].find(({ kind, name }) => kind === "connector" && name === connector);
  if (!node) throw new AppError("not_found", `The collector has not seen ${connector} yet.`, { retryable: true });
  const reply = await fetch(`${url.replace(/\/+$/, "")}/api/v1/lineage`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
    body: JSON.stringify(jobEvent(graph, node, new Date())),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: "manual",
  }).catch((cause: unknown) => {
    throw new AppError("unreachable", "The receiver of OpenLineage events does not answer.", { cause });
  });
  await reply.body?.cancel();
  if (!reply.ok) throw new AppError("upstream", `The receiver of OpenLineage events answered ${reply.status}.`);
}
