import type { z } from "zod";
import { tableId } from "@/lib/overview/build-flow";
import type { FlowEdge, FlowNode, FlowState, Hop, Overview, TableFreshness } from "@/lib/overview/contract";
import type { Seen } from "@/lib/overview/seen";
import { STALE_MS } from "@/lib/overview/states";
import type { TableSnapshot } from "@/lib/warehouse/tables-snapshot";

type Flow = Overview["flow"];
const MAX_HOPS = 20;

/**
 * How fresh each warehouse table is. An Iceberg table tells when its newest data was committed; of a table in a database
 * only its sink is known: it is as old as the sink is behind.
 */
export function tableFreshness(seen: Seen, flow: Flow): TableFreshness[] {
  const iceberg = new Map(
    (seen.tables?.tables ?? []).map((table) => [tableId("Iceberg", `${table.namespace}.${table.name}`), table]),
  );
  return flow.nodes
    .filter(({ kind }) => kind === "warehouse-table")
    .map((node) => fresh(node, iceberg.get(node.id), seen.nowMs, flow))
    .toSorted((a, b) => rank(a.state) - rank(b.state) || (b.ageMs ?? 0) - (a.ageMs ?? 0));
}

const RANKS: readonly FlowState[] = ["failed", "stale", "degraded", "unknown", "progress", "healthy"];
const rank = (state: FlowState): number => RANKS.indexOf(state);

function fresh(node: FlowNode, table: TableSnapshot | undefined, nowMs: number, flow: Flow): TableFreshness {
  const way = wayTo(node, flow);
  const committedAtMs = table?.committedAt ? Date.parse(table.committedAt) : null;
  const ageMs =
    committedAtMs === null ? worst(way.map(({ edge }) => edge?.lagMs ?? null)) : Math.max(0, nowMs - committedAtMs);
  const state = stateOf(table, ageMs, way);
  const last: z.infer<typeof Hop> = { name: node.name, kind: node.kind, ageMs, state };
  return {
    id: node.id,
    name: node.name,
    system: node.system,
    state,
    committedAt: table?.committedAt ?? null,
    ageMs,
    operation: table?.operation ?? null,
    records: table?.records ?? null,
    sizeBytes: table?.sizeBytes ?? null,
    hops: [...way.map(hop), last],
    href: node.href,
  };
}

type Step = { node: FlowNode; edge: FlowEdge | undefined };

/** The way the data takes to a table, from its source on; of several the one that is furthest behind. */
function wayTo(table: FlowNode, { nodes, edges }: Flow): Step[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const way: Step[] = [];
  const seen = new Set([table.id]);
  let at = table.id;
  while (way.length < MAX_HOPS) {
    const before = edges.filter(({ to, from }) => to === at && !seen.has(from));
    const edge = before.toSorted((a, b) => likelier(a, b, way[1]?.node))[0];
    const node = edge && byId.get(edge.from);
    if (!node) break;
    seen.add(node.id);
    // What a connector or job is behind stands on the edge into it: the one of the step before.
    way.unshift({ node, edge: undefined });
    const next = way[1];
    if (next && next.node.id === edge.to) next.edge = edge;
    at = node.id;
  }
  return way;
}

// The one that is furthest behind, else the busiest; of a source's tables the one the topic is named after.
function likelier(a: FlowEdge, b: FlowEdge, topic: FlowNode | undefined): number {
  const named = ({ from }: FlowEdge) => (topic?.name.endsWith(`.${from.split("/").at(-1)}`) ? 1 : 0);
  return (
    (b.lagMs ?? -1) - (a.lagMs ?? -1) || (b.recordsPerSecond ?? 0) - (a.recordsPerSecond ?? 0) || named(b) - named(a)
  );
}

const hop = ({ node, edge }: Step): z.infer<typeof Hop> => ({
  name: node.name,
  kind: node.kind,
  ageMs: node.kind === "topic" ? node.newestAgeMs : (edge?.lagMs ?? null),
  state: node.state,
});

function stateOf(table: TableSnapshot | undefined, ageMs: number | null, way: readonly Step[]): FlowState {
  const writer = way.at(-1)?.node;
  if (table?.problem) return "degraded";
  if (writer && (writer.state === "failed" || writer.state === "stale")) return "stale";
  if (ageMs === null) return table ? "unknown" : (writer?.state ?? "unknown");
  const newestInputMs = way.findLast(({ node }) => node.kind === "topic")?.node.newestAgeMs ?? null;
  // Without new records the newest commit may be old and the table still up to date.
  const waiting = newestInputMs === null ? 0 : ageMs - newestInputMs;
  return ageMs > STALE_MS && waiting > STALE_MS ? "stale" : "healthy";
}

function worst(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
