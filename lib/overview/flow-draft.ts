import type { FlowEdge, FlowNode } from "@/lib/overview/contract";

type NodeDraft = Pick<FlowNode, "id" | "kind" | "name" | "system"> &
  Partial<Omit<FlowNode, "id" | "kind" | "name" | "system" | "column">>;
type EdgeDraft = Pick<FlowEdge, "from" | "to"> & Partial<Omit<FlowEdge, "id" | "from" | "to">>;

/** A flow map under construction. A node added twice keeps what was said first; an edge needs both its ends in the end. */
export class FlowDraft {
  readonly nodes = new Map<string, Omit<FlowNode, "column">>();
  readonly #edges = new Map<string, FlowEdge>();

  node(draft: NodeDraft): string {
    if (!this.nodes.has(draft.id)) this.nodes.set(draft.id, { ...UNKNOWN_NODE, ...draft });
    return draft.id;
  }

  edge(draft: EdgeDraft): void {
    const id = `${draft.from}>${draft.to}`;
    if (!this.#edges.has(id)) this.#edges.set(id, { ...UNKNOWN_EDGE, ...draft, id });
  }

  get edges(): FlowEdge[] {
    return [...this.#edges.values()].filter(({ from, to }) => this.nodes.has(from) && this.nodes.has(to));
  }
}

/** What a node or an edge is before anything is known of it. */
export const UNKNOWN_NODE = {
  state: "unknown",
  word: "unknown",
  recordsPerSecond: null,
  records: null,
  newestAgeMs: null,
  deadLetters: false,
  href: null,
} as const;
export const UNKNOWN_EDGE = { recordsPerSecond: null, lagRecords: null, lagMs: null, state: "unknown" } as const;
