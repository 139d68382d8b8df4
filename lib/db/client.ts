import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/prisma/client";

const CONNECT_TIMEOUT_MS = 3_000;
const STATEMENT_TIMEOUT_MS = 10_000;

function create(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS,
    application_name: "millrace",
  });
  return new PrismaClient({ adapter });
}

// Next may load this module once a bundle; the pool is one a process.
const holder = globalThis as typeof globalThis & { millraceDb?: PrismaClient };

/** The metadata store. Errors of it become AppError in `dbError`. */
export function db(): PrismaClient {
  holder.millraceDb ??= create();
  return holder.millraceDb;
}
