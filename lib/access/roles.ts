/** Roles from least to most; each holds what the ones before it hold. */
export const ROLES = ["viewer", "operator", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Every permission and the least role that holds it. An endpoint names one of these or does not compile. */
export const PERMISSIONS = {
  "session.read": "viewer",
  "tokens.own": "viewer",
  "environments.read": "viewer",
  "environments.write": "admin",
  "overview.read": "viewer",
  "topics.read": "viewer",
  "topics.create": "editor",
  "topics.configure": "editor",
  "topics.delete": "editor",
  "messages.read": "viewer",
  "messages.produce": "editor",
  "groups.read": "viewer",
  "groups.reset": "operator",
  "groups.delete": "editor",
  "deadletters.read": "viewer",
  "deadletters.replay": "operator",
  "deadletters.watch": "operator",
  "brokers.read": "viewer",
  "connectors.read": "viewer",
  "connectors.operate": "operator",
  "connectors.offsets": "operator",
  "connectors.configure": "editor",
  "connectors.delete": "editor",
  "connectors.unsafe": "admin",
  "jobs.read": "viewer",
  "warehouse.read": "viewer",
  "lineage.read": "viewer",
  "lineage.ingest": "operator",
  "schemas.read": "viewer",
  "schemas.register": "editor",
  "schemas.configure": "editor",
  "schemas.delete": "editor",
  "ingest.read": "viewer",
  "ingest.write": "operator",
  "ingest.configure": "editor",
  "access.read": "admin",
  "access.write": "admin",
  "audit.read": "operator",
} as const satisfies Record<string, Role>;
export type Permission = keyof typeof PERMISSIONS;

const READS = /\.(read|own)$/;

/** True for a permission that changes a system; a read-only environment refuses these. */
export const isWrite = (permission: Permission): boolean => !READS.test(permission);

/** True when `role` holds `permission`. */
export const holds = (role: Role, permission: Permission): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(PERMISSIONS[permission]);
