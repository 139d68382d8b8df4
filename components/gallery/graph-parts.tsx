"use client";
import { Boxes, Cable, Database, Layers, Table2 } from "lucide-react";
import { useState } from "react";
import type { GraphEdge, GraphNode } from "../graph/graph";
import { GraphView } from "../graph/graph-view";
import { HOSTILE_NAMES } from "./hostile";

const node = (
  id: string,
  column: number,
  kind: string,
  icon: GraphNode["icon"],
  state: GraphNode["state"],
  system: string,
): GraphNode => ({
  id,
  name: id,
  column,
  kind,
  icon,
  state,
  word: state,
  system,
  figure: column === 2 ? undefined : "48 /s",
});

const NODES: readonly GraphNode[] = [
  node("shop.orders", 0, "source table", <Database key="i" />, "healthy", "Postgres shop"),
  node("shop.users", 0, "source table", <Database key="i" />, "healthy", "Postgres shop"),
  node("shop-source", 1, "connector", <Cable key="i" />, "healthy", "Debezium"),
  node("cdc.shop.orders", 2, "topic", <Layers key="i" />, "stale", "Kafka"),
  node("cdc.shop.users", 2, "topic", <Layers key="i" />, "healthy", "Kafka"),
  node("clicks", 2, "topic", <Layers key="i" />, "degraded", "Kafka"),
  node("enrich", 3, "job", <Boxes key="i" />, "failed", "Flink"),
  node(HOSTILE_NAMES[0], 4, "topic", <Layers key="i" />, "unknown", "Kafka"),
  node(HOSTILE_NAMES[1], 4, "topic", <Layers key="i" />, "progress", "Kafka"),
  node("warehouse.enriched_clicks", 5, "warehouse table", <Table2 key="i" />, "stale", "Iceberg"),
];
const PAIRS = [
  ["shop.orders", "shop-source"],
  ["shop.users", "shop-source"],
  ["shop-source", "cdc.shop.orders"],
  ["shop-source", "cdc.shop.users"],
  ["cdc.shop.users", "enrich"],
  ["clicks", "enrich"],
  ["enrich", HOSTILE_NAMES[0]],
  ["enrich", HOSTILE_NAMES[1]],
  [HOSTILE_NAMES[0], "warehouse.enriched_clicks"],
] as const;
const EDGES: readonly GraphEdge[] = PAIRS.map(([from, to], index) => ({
  id: `${from}>${to}`,
  from,
  to,
  rate: "48 /s",
  lag: index === 5 ? "1,204 behind" : undefined,
  state: index === 5 ? "degraded" : "healthy",
}));

/** A flow map with every state. */
export function GraphParts() {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <GraphView label="Flow map" nodes={NODES} edges={EDGES} selected={selected} onSelect={setSelected} heightPx={340} />
  );
}
