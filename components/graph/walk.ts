import type { GraphEdge, Places } from "./graph";

export type Direction = "left" | "right" | "up" | "down";

/**
 * The node an arrow key leads to: left and right follow the flow to the neighbour that stands closest in height, up and
 * down go through the column. Undefined where the way ends.
 */
export function walk(
  from: string,
  direction: Direction,
  edges: readonly GraphEdge[],
  places: Places,
): string | undefined {
  const here = places.get(from);
  if (!here) return undefined;
  if (direction === "left" || direction === "right") {
    const next = edges.flatMap((edge) => {
      if (direction === "right") return edge.from === from ? [edge.to] : [];
      return edge.to === from ? [edge.from] : [];
    });
    return closest(next, (place) => Math.abs(place.y - here.y), places);
  }
  const sign = direction === "down" ? 1 : -1;
  const column = [...places].flatMap(([id, place]) =>
    Math.abs(place.x - here.x) < 1 && (place.y - here.y) * sign > 0 ? [id] : [],
  );
  return closest(column, (place) => Math.abs(place.y - here.y), places);
}

function closest(ids: readonly string[], distance: (place: { x: number; y: number }) => number, places: Places) {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const place = places.get(id);
    const far = place ? distance(place) : Number.POSITIVE_INFINITY;
    if (far < least) {
      best = id;
      least = far;
    }
  }
  return best;
}
