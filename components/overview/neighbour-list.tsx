import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import type { FlowEdge } from "@/lib/overview/contract";
import { lagOf } from "./to-graph";

type Neighbour = { id: string; name: string };
type NeighbourListProps<N extends Neighbour, E extends FlowEdge> = {
  id: string;
  side: "from" | "to";
  nodes: readonly N[];
  edges: readonly E[];
  /** What stands behind a name, small. */
  note: (node: N, edge: E) => string;
  empty: string;
  onSelect: (id: string) => void;
};

/** What feeds a thing of a map, or what it feeds, with rate and lag of the way; a press goes there. */
export function NeighbourList<N extends Neighbour, E extends FlowEdge>(props: NeighbourListProps<N, E>) {
  const { id, side, nodes, note, empty, onSelect } = props;
  const edges = props.edges.filter((edge) => (side === "from" ? edge.to : edge.from) === id);
  return (
    <Section title={side === "from" ? "Comes from" : "Goes to"}>
      {edges.length === 0 ? <p className="text-ink-3">{empty}</p> : null}
      <ul className="flex flex-col gap-1">
        {edges.map((edge) => {
          const node = nodes.find((one) => one.id === edge[side]);
          return node ? (
            <li key={edge.id} className="flex min-w-0 items-baseline gap-2">
              <button type="button" onClick={() => onSelect(node.id)} className="data quiet-link min-w-0 truncate">
                <bdi>{node.name}</bdi>
              </button>
              <span className="shrink-0 text-ink-3 text-xs">{note(node, edge)}</span>
              <span className="ml-auto shrink-0 text-xs">
                <Quantity value={edge.recordsPerSecond} unit="perSecond" />
                {lagOf(edge) ? <span className="text-degraded"> · {lagOf(edge)}</span> : null}
              </span>
            </li>
          ) : null;
        })}
      </ul>
    </Section>
  );
}
