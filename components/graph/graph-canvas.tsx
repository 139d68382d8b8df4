"use client";
import { type Edge, MiniMap, ReactFlow, ReactFlowProvider, useReactFlow, useStore } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { Maximize, Minus, Plus } from "lucide-react";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { IconButton } from "../ui/icon-button";
import { type GraphEdge, type GraphNode, NODE_PX, type Places } from "./graph";
import { type FlowNode, GraphNodeView } from "./graph-node-view";
import { type Direction, walk } from "./walk";

type GraphCanvasProps = {
  label: string;
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  places: Places;
  selected: string | null;
  onSelect: (id: string | null) => void;
  search: string;
};

// Room at the foot for the buttons.
const FIT = { maxZoom: 1, padding: { x: 0.02, top: 0.03, bottom: "44px" } } as const;
const LABELS_FROM_ZOOM = 0.85;
const NODE_TYPES = { thing: GraphNodeView };
const STROKES = { failed: "var(--failed)", degraded: "var(--degraded)", stale: "var(--degraded)" } as const;
const ARROWS: Record<string, Direction> = { arrowleft: "left", arrowright: "right", arrowup: "up", arrowdown: "down" };

/** The drawing of a graph; the only file that knows the graph library. */
export function GraphCanvas(props: GraphCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ label, nodes, edges, places, selected, onSelect, search }: GraphCanvasProps) {
  const flow = useReactFlow<FlowNode, Edge>();
  const box = useRef<HTMLElement>(null);
  // From afar only what lags is written on the lines; the rates come when one looks closer or selects.
  const near = useStore((state) => state.transform[2] >= LABELS_FROM_ZOOM);
  const wanted = search.trim().toLowerCase();
  const found = wanted ? nodes.find((node) => node.name.toLowerCase().includes(wanted))?.id : undefined;
  const flowNodes = useMemo<FlowNode[]>(
    () =>
      nodes.flatMap((node, index) => {
        const position = places.get(node.id);
        if (!position) return [];
        const faded = wanted !== "" && !node.name.toLowerCase().includes(wanted);
        const tabbable = selected === null ? index === 0 : selected === node.id;
        const data = { node, selected: selected === node.id, faded, tabbable, onSelect: () => onSelect(node.id) };
        return [{ id: node.id, type: "thing" as const, position, ...NODE_PX, data }];
      }),
    [nodes, places, selected, onSelect, wanted],
  );
  const flowEdges = useMemo<Edge[]>(() => edges.map((edge) => drawn(edge, selected, near)), [edges, selected, near]);

  useEffect(() => {
    if (found) void flow.fitView({ nodes: [{ id: found }], maxZoom: 1, duration: 150 });
  }, [found, flow]);

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key.toLowerCase()];
    const from = event.target instanceof HTMLElement ? event.target.dataset.node : undefined;
    if (!direction || !from) return;
    event.preventDefault();
    const next = walk(from, direction, edges, places);
    if (!next) return;
    onSelect(next);
    box.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
  };

  return (
    // The keys belong to the nodes, which are buttons; they are caught here once for all of them.
    <section ref={box} aria-label={label} onKeyDownCapture={onKeyDown} className="relative h-full w-full">
      <ReactFlow
        nodes={flowNodes}
        edges={flowEdges}
        nodeTypes={NODE_TYPES}
        fitView
        fitViewOptions={FIT}
        minZoom={0.15}
        maxZoom={1.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnScroll={false}
        panOnScroll={false}
        preventScrolling={false}
        onPaneClick={() => onSelect(null)}
        style={{ background: "transparent" }}
      >
        {nodes.length > 12 ? (
          <MiniMap
            pannable
            ariaLabel="Small map"
            className="max-sm:hidden!"
            style={{ width: 140, height: 84, background: "var(--surface)" }}
            maskColor="color-mix(in srgb, var(--canvas) 60%, transparent)"
            nodeColor={(node) => nodeColour((node as FlowNode).data.node.state)}
          />
        ) : null}
      </ReactFlow>
      <div className="absolute bottom-2 left-2 flex rounded border border-line bg-raised">
        <IconButton label="Fit all" icon={<Maximize />} onClick={() => void flow.fitView(FIT)} />
        <IconButton label="Zoom in" icon={<Plus />} onClick={() => void flow.zoomIn()} />
        <IconButton label="Zoom out" icon={<Minus />} onClick={() => void flow.zoomOut()} />
      </div>
    </section>
  );
}

function nodeColour(state: GraphNode["state"]): string {
  return state === "failed" || state === "degraded" || state === "stale" ? STROKES[state] : "var(--ink-3)";
}

function drawn(edge: GraphEdge, selected: string | null, near: boolean): Edge {
  const touched = edge.strong === true || (selected !== null && (edge.from === selected || edge.to === selected));
  const bad =
    edge.state === "failed" || edge.state === "degraded" || edge.state === "stale" ? STROKES[edge.state] : null;
  const label = [near || touched ? edge.rate : "", near || touched || bad ? edge.lag : ""].filter(Boolean).join(" · ");
  return {
    id: edge.id,
    source: edge.from,
    target: edge.to,
    ...(label ? { label } : {}),
    labelStyle: { fontSize: 11, fill: bad ?? "var(--ink-2)" },
    labelBgStyle: { fill: "var(--canvas)", fillOpacity: 0.92 },
    labelBgPadding: [4, 1],
    style: {
      stroke: (edge.strong ? null : bad) ?? (touched ? "var(--accent)" : "var(--line-strong)"),
      strokeWidth: touched ? 2 : 1.25,
      ...(edge.dotted ? { strokeDasharray: "3 4" } : {}),
    },
  };
}
