import { z } from "zod";
import { AppError } from "@/lib/app-error";

// The only reader of the process environment in the console. Meaning and defaults stand in .env.example.
const list = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().regex(/^[^\s:]+:\d+$|^\[[^\]]+\]:\d+$/, "wants host:port, separated by commas")));
const folders = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  );
const flag = z
  .enum(["on", "off"])
  .default("off")
  .transform((value) => value === "on");

const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "wants postgresql://user:password@host:port/database"),
  NEXTAUTH_URL: z.url().optional(),
  NEXTAUTH_SECRET: z.string().min(16, "wants at least 16 characters"),
  MILLRACE_SECRET_KEY: z.string().min(16, "wants at least 16 characters"),
  MILLRACE_ROLE: z.enum(["all", "web", "worker"]).default("all"),
  MILLRACE_ADMIN_USER: z.string().default("admin"),
  MILLRACE_ADMIN_PASSWORD: z.string().min(8, "wants at least 8 characters").optional(),
  MILLRACE_COLLECT_INTERVAL_MS: z.coerce.number().int().min(1_000).default(5_000),
  MILLRACE_TOPIC_NAME_RULE: z.string().optional(),
  MILLRACE_ALLOW_LINK_LOCAL: flag,
  MILLRACE_CONNECT_FOLDERS: folders,
  MILLRACE_INGEST_RECORDS_PER_SECOND: z.coerce.number().int().min(1).default(50_000),
  MILLRACE_INGEST_BYTES_PER_SECOND: z.coerce.number().int().min(1_000).default(50_000_000),
  KAFKA_BROKERS: list.optional(),
  SCHEMA_REGISTRY_URL: z.url().optional(),
  CONNECT_URL: z.url().optional(),
  FLINK_URL: z.url().optional(),
  FLINK_SQL_GATEWAY_URL: z.url().optional(),
  ICEBERG_CATALOG_URI: z.string().optional(),
  ICEBERG_CATALOG_NAME: z.string().default("iceberg"),
  ICEBERG_WAREHOUSE: z.string().optional(),
  OPENLINEAGE_URL: z.url().optional(),
  OPENLINEAGE_API_KEY: z.string().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("Single sign-on"),
  OIDC_DEFAULT_ROLE: z.enum(["none", "viewer", "operator", "editor", "admin"]).default("viewer"),
});
export type Env = z.infer<typeof schema>;

/** Reads and checks a set of variables; the error names each wrong one and never shows a value. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(filled);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new AppError("invalid_input", `Wrong environment variables: ${wrong.join("; ")}.`, {
    hint: "See .env.example for what each wants.",
  });
}

let known: Env | undefined;
/** The console's own variables, checked once a process. */
export function env(): Env {
  known ??= parseEnv(process.env);
  return known;
}
