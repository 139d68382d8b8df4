import {
  Activity,
  FileClock,
  FileJson2,
  Gauge,
  Inbox,
  KeyRound,
  Layers,
  type LucideIcon,
  MailWarning,
  MessageSquareText,
  Plug,
  Server,
  Settings2,
  Warehouse,
  Waypoints,
} from "lucide-react";
import type { Permission } from "@/lib/access/roles";

/** A room of the console: one capability of an environment, as the rail lists it. */
export type Room = { key: string; label: string; Icon: LucideIcon; can: Permission };

/** The rooms there are, in the rail's order. A new capability adds its line here. */
export const ROOMS: readonly Room[] = [
  { key: "overview", label: "Overview", Icon: Gauge, can: "overview.read" },
  { key: "topics", label: "Topics", Icon: Layers, can: "topics.read" },
  { key: "messages", label: "Messages", Icon: MessageSquareText, can: "messages.read" },
  { key: "ingest", label: "Ingest", Icon: Inbox, can: "ingest.read" },
  { key: "groups", label: "Groups", Icon: Activity, can: "groups.read" },
  { key: "dead-letters", label: "Dead letters", Icon: MailWarning, can: "deadletters.read" },
  { key: "lineage", label: "Lineage", Icon: Waypoints, can: "lineage.read" },
  { key: "connect", label: "Connect", Icon: Plug, can: "connectors.read" },
  { key: "schemas", label: "Schemas", Icon: FileJson2, can: "schemas.read" },
  { key: "warehouse", label: "Warehouse", Icon: Warehouse, can: "warehouse.read" },
  { key: "brokers", label: "Brokers", Icon: Server, can: "brokers.read" },
  { key: "environments", label: "Environments", Icon: Settings2, can: "environments.read" },
  { key: "access", label: "Access", Icon: KeyRound, can: "tokens.own" },
  { key: "audit", label: "Audit", Icon: FileClock, can: "audit.read" },
];

/** How a room is called; one the rail does not list by its own key. */
export function roomLabel(key: string): string {
  return ROOMS.find((room) => room.key === key)?.label ?? key.charAt(0).toUpperCase() + key.slice(1);
}

/** The address of a room; the overview is the environment's own. */
export function roomHref(env: string, key: string): string {
  return key === "overview" || key === "" ? `/${encodeURIComponent(env)}` : `/${encodeURIComponent(env)}/${key}`;
}
