import { z } from "zod";
import { AuditId } from "@/lib/audit/audit-id";
import { NewEnvironmentId } from "@/lib/environments/environment-id";
import { EnvParam, endpoint } from "@/lib/http/endpoint";

const Url = z.string().max(2_000);
/** Where an environment's systems are; all but Kafka may be absent. Secrets stand apart and are never sent back. */
export const Systems = z.object({
  kafka: z.object({
    brokers: z
      .array(z.string().regex(/^\S+:\d+$/, "wants host:port"))
      .min(1)
      .max(50),
    tls: z.boolean().default(false),
    sasl: z.object({ mechanism: z.enum(["plain", "scram-sha-256", "scram-sha-512"]), username: z.string() }).optional(),
  }),
  registry: z.object({ url: Url, username: z.string().optional() }).optional(),
  connect: z
    .array(z.object({ name: z.string().min(1).max(60), url: Url, username: z.string().optional() }))
    .max(20)
    .default([]),
  flink: z.object({ url: Url, gatewayUrl: Url.optional() }).optional(),
  iceberg: z
    .object({
      type: z.enum(["jdbc", "rest"]),
      uri: Url,
      username: z.string().optional(),
      name: z.string().default("iceberg"),
      warehouse: z.string().optional(),
    })
    .optional(),
});
export type Systems = z.infer<typeof Systems>;

/** Passwords by system. Absent keeps what is stored, an empty text removes it. */
export const Secrets = z.object({
  kafka: z.string().optional(),
  registry: z.string().optional(),
  connect: z.string().optional(),
  iceberg: z.string().optional(),
});
export type Secrets = z.infer<typeof Secrets>;

export const EnvironmentView = z.object({
  id: z.string(),
  name: z.string(),
  readOnly: z.boolean(),
  systems: Systems,
  secretsSet: z.array(z.string()),
  updatedAt: z.string(),
});
export type EnvironmentView = z.infer<typeof EnvironmentView>;

const Draft = z.object({
  name: z.string().min(1).max(80),
  readOnly: z.boolean().default(false),
  systems: Systems,
  secrets: Secrets.default({}),
});

export const listEnvironments = endpoint({
  method: "GET",
  path: "/api/v1/environments",
  summary: "Environments the caller may see",
  can: "environments.read",
  response: z.object({ environments: z.array(EnvironmentView) }),
});
export const createEnvironment = endpoint({
  method: "POST",
  path: "/api/v1/environments",
  summary: "Add an environment",
  can: "environments.write",
  body: Draft.extend({ id: NewEnvironmentId }),
  response: z.object({ environment: EnvironmentView, auditId: AuditId }),
});
export const updateEnvironment = endpoint({
  method: "PUT",
  path: "/api/v1/environments/:env",
  summary: "Change an environment",
  can: "environments.write",
  params: z.object({ env: EnvParam }),
  body: Draft,
  response: z.object({ environment: EnvironmentView, auditId: AuditId }),
});
export const removeEnvironment = endpoint({
  method: "DELETE",
  path: "/api/v1/environments/:env",
  summary: "Forget an environment; its systems are not touched",
  can: "environments.write",
  params: z.object({ env: EnvParam }),
  body: z.object({ typedName: z.string() }),
  response: z.object({ auditId: AuditId }),
});
export const SystemCheck = z.object({
  system: z.string(),
  ok: z.boolean(),
  /** One sentence: the version and size seen, or what is wrong. */
  detail: z.string(),
  hint: z.string().optional(),
  tookMs: z.number(),
});
export const testEnvironment = endpoint({
  method: "POST",
  path: "/api/v1/environments/test",
  summary: "Try the systems of an environment without saving it",
  can: "environments.write",
  body: z.object({ id: EnvParam.optional(), systems: Systems, secrets: Secrets.default({}) }),
  response: z.object({ checks: z.array(SystemCheck) }),
});
