import type { ReactNode } from "react";
import type { State } from "../ui/state-mark";

/** A thing in a flow: what it is, of which system, one live figure, its state. `column` fixes how far right it stands. */
export type GraphNode = {
  id: string;
  icon: ReactNode;
  /** The kind in words ("topic", "connector"), for lists and screen readers. */
  kind: string;
  name: string;
  system: string;
  figure?: string | undefined;
  state: State;
  word: string;
  href?: string | undefined;
  column?: number | undefined;
  /** On the way that is looked at. */
  strong?: boolean | undefined;
};

/** Data going from one to another; `rate` and `lag` as short text ("48 /s", "1,204 behind"). */
export type GraphEdge = {
  id: string;
  from: string;
  to: string;
  rate?: string | undefined;
  lag?: string | undefined;
  state?: State | undefined;
  /** On the way that is looked at; `dotted` where it is not known what of it goes there. */
  strong?: boolean | undefined;
  dotted?: boolean | undefined;
};

/** What the layout depends on. */
export type GraphShape = {
  nodes: readonly { id: string; column: number | undefined }[];
  edges: readonly Pick<GraphEdge, "id" | "from" | "to">[];
};

/** Where a node stands, in the drawing's pixels. */
export type Place = { x: number; y: number };
export type Places = ReadonlyMap<string, Place>;

export const NODE_PX = { width: 168, height: 42 } as const;
