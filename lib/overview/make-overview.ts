import { buildFlow } from "@/lib/overview/build-flow";
import type { Overview } from "@/lib/overview/contract";
import { findAttention } from "@/lib/overview/find-attention";
import type { Seen } from "@/lib/overview/seen";
import { stateSentence } from "@/lib/overview/state-sentence";
import { systemStates } from "@/lib/overview/system-states";
import { tableFreshness } from "@/lib/overview/table-freshness";
import { withFreshness } from "@/lib/overview/with-freshness";

/** The overview of an environment, made of what was seen; asks nobody. */
export function makeOverview(seen: Seen): Overview {
  const systems = systemStates(seen);
  const drawn = buildFlow(seen);
  const tables = tableFreshness(seen, drawn);
  const flow = { ...drawn, nodes: drawn.nodes.map(withFreshness(tables)) };
  const attention = findAttention(seen, systems, tables);
  const times = Object.values(seen.freshness).flatMap(({ at }) => at ?? []);
  return {
    ...stateSentence({ attention, flow, tables, systems }),
    at: times.toSorted()[0] ?? null,
    attention,
    flow,
    tables,
    systems,
  };
}
