import { connectorId } from "@/lib/overview/build-flow";
import type { Attention } from "@/lib/overview/contract";
import { connectorHref, environmentsHref } from "@/lib/overview/hrefs";
import type { Seen } from "@/lib/overview/seen";

/** Connectors and tasks that failed or hang, with the cause Connect gives; and Connect clusters that are silent. */
export function connectorAttention({ connectors, environment }: Seen): Attention[] {
  if (connectors === null) return [];
  const silent = connectors.silent.map(
    ({ name, why }): Attention => ({
      id: `system:connect/${name}`,
      kind: "system",
      state: "failed",
      title: `Connect cluster ${name} does not answer.`,
      detail: why,
      since: null,
      action: { label: "Check the connection", href: environmentsHref(environment) },
    }),
  );
  const troubled = connectors.connectors.flatMap((connector): Attention[] => {
    if (connector.state !== "FAILED" && connector.state !== "UNASSIGNED") return [];
    const down = connector.tasks.filter((task) => task.state === connector.state).length;
    const what =
      down === 0 ? `is ${connector.state}` : `has ${down} of ${connector.tasks.length} tasks ${connector.state}`;
    return [
      {
        id: connectorId(connector),
        kind: "connector",
        state: connector.state === "FAILED" ? "failed" : "degraded",
        title: `Connector ${connector.name} ${what}.`,
        detail: connector.why ?? connector.cause,
        since: null,
        action: { label: "See the connector", href: connectorHref(environment, connector) },
      },
    ];
  });
  return [...silent, ...troubled];
}
