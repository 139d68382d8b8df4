"use client";
import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { clsx } from "clsx";
import { StateMark } from "../ui/state-mark";
import type { GraphNode } from "./graph";

export type FlowNodeData = {
  node: GraphNode;
  selected: boolean;
  faded: boolean;
  tabbable: boolean;
  onSelect: () => void;
};
export type FlowNode = Node<FlowNodeData, "thing">;

const EDGE_BY_STATE = {
  failed: "border-failed",
  degraded: "border-degraded",
  stale: "border-degraded",
  progress: "border-progress",
  unknown: "border-line-strong border-dashed",
  healthy: "border-line-strong/60",
} as const;

/** A node of the map: icon and name, system and state, one live figure. A button, so that it can be walked and pressed. */
export function GraphNodeView({ data }: NodeProps<FlowNode>) {
  const { node, selected, faded, tabbable, onSelect } = data;
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} className="min-w-0! size-0! border-0!" />
      <button
        type="button"
        data-node={node.id}
        tabIndex={tabbable ? 0 : -1}
        onClick={onSelect}
        aria-pressed={selected}
        aria-label={`${node.name}, ${node.kind} of ${node.system}, ${node.word}${node.figure ? `, ${node.figure}` : ""}`}
        className={clsx(
          "nopan flex h-[42px] w-[168px] flex-col justify-center rounded border bg-raised px-2 text-left leading-4",
          EDGE_BY_STATE[node.state],
          node.strong && "ring-1 ring-accent",
          selected ? "outline-2 outline-accent" : "hover:bg-hover",
          faded && "opacity-35",
        )}
      >
        <span className="flex w-full min-w-0 items-center gap-1 [&_svg]:size-3.5 [&_svg]:shrink-0">
          <span className="text-ink-3">{node.icon}</span>
          <bdi className="min-w-0 flex-1 truncate font-medium text-sm leading-4" title={node.name}>
            {node.name}
          </bdi>
          {node.state === "healthy" ? null : <StateMark state={node.state} word={node.word} compact />}
        </span>
        <span className="flex w-full min-w-0 items-baseline gap-2 text-xs leading-4">
          <span className="min-w-0 flex-1 truncate text-ink-3">{node.system}</span>
          <span className="shrink-0 text-ink-2">{node.figure ?? "–"}</span>
        </span>
      </button>
      <Handle type="source" position={Position.Right} isConnectable={false} className="min-w-0! size-0! border-0!" />
    </>
  );
}
