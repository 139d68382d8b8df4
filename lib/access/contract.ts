import { z } from "zod";
import { ROLES } from "@/lib/access/roles";
import { AuditId } from "@/lib/audit/audit-id";
import { endpoint } from "@/lib/http/endpoint";

export const Binding = z.object({
  role: z.enum(ROLES),
  /** An environment's slug, or a glob over slugs. */
  environment: z.string().min(1).max(63).default("*"),
  /** A glob over the names of topics, groups, … */
  pattern: z.string().min(1).max(400).default("*"),
});
export type Binding = z.infer<typeof Binding>;

export const UserView = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  source: z.string(),
  disabled: z.boolean(),
  lastSeenAt: z.string().nullable(),
  bindings: z.array(Binding),
});
export type UserView = z.infer<typeof UserView>;

export const TokenView = Binding.extend({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  prefix: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type TokenView = z.infer<typeof TokenView>;

const UserId = z.object({ user: z.uuid() });
const Password = z.string().min(10, "wants at least 10 characters").max(200);

export const readSession = endpoint({
  method: "GET",
  path: "/api/v1/session",
  summary: "Who is signed in, and with which rights",
  can: "session.read",
  response: z.object({ id: z.string(), name: z.string(), via: z.string(), bindings: z.array(Binding) }),
});
export const listUsers = endpoint({
  method: "GET",
  path: "/api/v1/access/users",
  summary: "People and their roles",
  can: "access.read",
  response: z.object({ users: z.array(UserView) }),
});
export const createUser = endpoint({
  method: "POST",
  path: "/api/v1/access/users",
  summary: "Add a person who signs in with a password",
  can: "access.write",
  body: z.object({
    username: z.string().regex(/^[a-z0-9._@+-]{1,200}$/, "wants lower-case letters, digits and . _ @ + -"),
    name: z.string().min(1).max(200),
    password: Password,
    bindings: z.array(Binding).max(50),
  }),
  response: z.object({ user: UserView, auditId: AuditId }),
});
export const updateUser = endpoint({
  method: "PUT",
  path: "/api/v1/access/users/:user",
  summary: "Change a person's name, roles, password or disable them",
  can: "access.write",
  params: UserId,
  body: z.object({
    name: z.string().min(1).max(200),
    disabled: z.boolean(),
    password: Password.optional(),
    bindings: z.array(Binding).max(50),
  }),
  response: z.object({ user: UserView, auditId: AuditId }),
});
export const listTokens = endpoint({
  method: "GET",
  path: "/api/v1/access/tokens",
  summary: "The caller's API tokens; everybody's for an administrator",
  can: "tokens.own",
  response: z.object({ tokens: z.array(TokenView) }),
});
export const createToken = endpoint({
  method: "POST",
  path: "/api/v1/access/tokens",
  summary: "Make an API token; its text is in this reply and nowhere else",
  can: "tokens.own",
  body: Binding.extend({ name: z.string().min(1).max(100), days: z.number().int().min(1).max(365).nullable() }),
  response: z.object({ token: TokenView, secret: z.string(), auditId: AuditId }),
});
export const revokeToken = endpoint({
  method: "DELETE",
  path: "/api/v1/access/tokens/:token",
  summary: "Revoke an API token",
  can: "tokens.own",
  params: z.object({ token: z.uuid() }),
  response: z.object({ auditId: AuditId }),
});
