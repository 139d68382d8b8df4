import { defineConfig } from "prisma/config";

// The CLI is the only reader of this file; the console takes DATABASE_URL through lib/env.ts.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://millrace:millrace@127.0.0.1:3001/millrace" },
});
