import type { NameKind } from "@/lib/palette/contract";

const part = encodeURIComponent;

/** Where a name is seen: its own page, or, as long as it has no room, the list or map that shows it. */
export function nameHref(env: string, kind: NameKind, name: string): string {
  if (kind === "topic") return `/${part(env)}/topics/${part(name)}`;
  if (kind === "group") return `/${part(env)}/groups/${part(name)}`;
  if (kind === "connector") return `/${part(env)}/connect/${part(name)}`;
  if (kind === "subject") return `/${part(env)}/schemas/${part(name)}`;
  if (kind === "table") return `/${part(env)}/warehouse/${part(name)}`;
  if (kind === "broker") return `/${part(env)}/brokers?panel=${part(name)}`;
  return `/${part(env)}?find=${part(name)}&map=list`;
}
