"use client";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Input } from "../ui/input";
import { Segmented } from "../ui/segmented";
import { useNarrow } from "../ui/use-narrow";
import { useUrlState } from "../ui/use-url-state";
import type { GraphEdge, GraphNode, GraphShape, Places } from "./graph";
import { GraphList } from "./graph-list";

/**
 * A flow from left to right: nodes with state and one live figure, edges with rate and lag. A press selects (the owner
 * opens the side panel), arrow keys walk along the flow, a search finds, a list says the same. Give it a height; library
 * and layout engine are loaded when it is first drawn, and positions are worked out again only when the shape changes.
 */
type GraphViewProps = {
  label: string;
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  selected: string | null;
  onSelect: (id: string | null) => void;
  heightPx?: number;
  /** Controls of the owner, beside the search. */
  tools?: ReactNode;
};

const GraphCanvas = dynamic(() => import("./graph-canvas").then((module) => module.GraphCanvas), { ssr: false });

export function GraphView({ label, nodes, edges, selected, onSelect, heightPx = 420, tools }: GraphViewProps) {
  // A map of forty things cannot be read on a phone, so there the list comes first.
  const [form, setForm] = useUrlState("map", useNarrow() ? "list" : "map");
  // A link may ask for a thing (`find=…`); what is typed here stays here.
  const [search, setSearch] = useState(useSearchParams().get("find") ?? "");
  const places = usePlaces(nodes, edges);
  return (
    <div className="flex min-w-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 pb-2">
        <Input
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder="Find in the map"
          aria-label="Find in the map"
          className="max-w-56"
        />
        {tools}
        <span className="ml-auto">
          <Segmented
            label="Form of the map"
            value={form}
            options={[
              { value: "map", label: "Map" },
              { value: "list", label: "List" },
            ]}
            onChange={setForm}
          />
        </span>
      </div>
      {form === "list" ? (
        <GraphList label={label} nodes={nodes} edges={edges} selected={selected} onSelect={onSelect} />
      ) : (
        <div className="rounded border border-line" style={{ height: heightPx }}>
          {places ? (
            <GraphCanvas {...{ label, nodes, edges, places, selected, onSelect, search }} />
          ) : (
            <p role="status" className="p-4 text-ink-3">
              Drawing {nodes.length} nodes
            </p>
          )}
        </div>
      )}
    </div>
  );
}

// Live figures change every few seconds; the layout depends on ids and edges alone, so the map does not jump.
function usePlaces(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Places | undefined {
  const [places, setPlaces] = useState<Places>();
  const shape = JSON.stringify({
    nodes: nodes.map(({ id, column }) => ({ id, column })),
    edges: edges.map(({ id, from, to }) => ({ id, from, to })),
  } satisfies GraphShape);
  useEffect(() => {
    let left = false;
    void import("./layout-graph")
      .then(({ layoutGraph }) => layoutGraph(JSON.parse(shape) as GraphShape))
      .then((next) => {
        if (!left) setPlaces(next);
      });
    return () => {
      left = true;
    };
  }, [shape]);
  return places;
}
