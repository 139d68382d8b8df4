import type { Edge, Graph } from "@/lib/lineage/graph";

export type Walk = { steps: Map<string, number>; edges: Set<string>; leftOut: number };

/**
 * What a thing comes from and what it goes to, up to `steps` edges each way, the nearest `most` of them. Up- and downstream
 * are never mixed: what else a source feeds is not on the way. Through a job or connector that is known to map inputs to
 * outputs only the inputs of the output one comes from are followed. Circles end where they close.
 */
export function walkLineage(graph: Graph, start: string, steps: number, most: number): Walk {
  const walk: Walk = { steps: new Map([[start, 0]]), edges: new Set(), leftOut: 0 };
  const hidden = new Set<string>();
  const ups = Map.groupBy(graph.hops, (hop) => `${hop.via}\n${hop.to}`);
  const downs = Map.groupBy(graph.hops, (hop) => `${hop.via}\n${hop.from}`);
  const half = Math.ceil(most / 2);
  follow(walk, hidden, {
    start,
    steps,
    room: half,
    next: (id, came) => chosen(graph.up.get(id), came, "from", ups, downs),
    sign: -1,
  });
  const room = most - walk.steps.size + 1;
  follow(walk, hidden, {
    start,
    steps,
    room,
    next: (id, came) => chosen(graph.down.get(id), came, "to", downs, ups),
    sign: 1,
  });
  for (const id of walk.steps.keys()) hidden.delete(id);
  walk.leftOut = hidden.size;
  return walk;
}

type Pairs = ReadonlyMap<string, readonly { from: string; to: string; via: string }[]>;

// Ends that no pair speaks of (a dead-letter topic) are always on the way.
function chosen(edges: readonly Edge[] = [], came: Edge | null, end: "from" | "to", pairs: Pairs, others: Pairs) {
  if (came === null || edges.length === 0) return edges;
  const here = end === "from" ? came.from : came.to;
  const before = end === "from" ? came.to : came.from;
  const known = pairs.get(`${here}\n${before}`);
  if (!known) return edges;
  const ends = new Set(known.map((pair) => pair[end]));
  return edges.filter((edge) => ends.has(edge[end]) || !others.has(`${here}\n${edge[end]}`));
}

type Follow = {
  start: string;
  steps: number;
  room: number;
  sign: 1 | -1;
  next: (id: string, came: Edge | null) => readonly Edge[];
};

function follow(walk: Walk, hidden: Set<string>, { start, steps, room, sign, next }: Follow): void {
  const passed = new Set<string>();
  let left = room;
  let ring: { id: string; came: Edge | null }[] = [{ id: start, came: null }];
  for (let step = 1; ring.length > 0; step += 1) {
    const ahead: typeof ring = [];
    for (const { id, came } of ring) {
      for (const edge of next(id, came)) {
        if (passed.has(edge.id) || step > steps) continue;
        passed.add(edge.id);
        const other = sign < 0 ? edge.from : edge.to;
        if (!walk.steps.has(other)) {
          if (left <= 0) {
            hidden.add(other);
            continue;
          }
          left -= 1;
          walk.steps.set(other, sign * step);
        }
        walk.edges.add(edge.id);
        ahead.push({ id: other, came: edge });
      }
    }
    ring = ahead;
  }
}
