import { AppWindow, Boxes, Cable, Database, Layers, type LucideIcon, Table2 } from "lucide-react";
import type { FlowNode } from "@/lib/overview/contract";

type Kind = FlowNode["kind"];

export const FLOW_KIND_NAMES: Record<Kind, string> = {
  "source-table": "source table",
  topic: "topic",
  connector: "connector",
  job: "job",
  application: "application",
  "warehouse-table": "warehouse table",
};

const ICONS: Record<Kind, LucideIcon> = {
  "source-table": Database,
  topic: Layers,
  connector: Cable,
  job: Boxes,
  application: AppWindow,
  "warehouse-table": Table2,
};

/** The icon of a kind of thing in the flow. */
export function FlowIcon({ kind }: { kind: Kind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden />;
}
