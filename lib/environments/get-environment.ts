import { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import { type Secrets, Systems } from "@/lib/environments/contract";
import { openSecrets } from "@/lib/environments/secrets";
import { perProcess } from "@/lib/per-process";

export type Environment = {
  id: string;
  name: string;
  readOnly: boolean;
  systems: Systems;
  secrets: Secrets;
  updatedAt: Date;
};

const KEEP_MS = 3_000;
const known = perProcess("environments", () => new Map<string, { environment: Environment; until: number }>());

/** One environment with its secrets: for the server only. Throws `not_found`. */
export async function getEnvironment(id: string): Promise<Environment> {
  const hit = known.get(id);
  if (hit && hit.until > Date.now()) return hit.environment;
  const row = await db().environment.findUnique({ where: { id } });
  if (!row) {
    known.delete(id);
    throw new AppError("not_found", `There is no environment ${id}.`, { hint: "Environments lists those there are." });
  }
  const environment = toEnvironment(row);
  known.set(id, { environment, until: Date.now() + KEEP_MS });
  return environment;
}

/** All environments, in the order of the switch. */
export async function allEnvironments(): Promise<Environment[]> {
  const rows = await db().environment.findMany({ orderBy: [{ position: "asc" }, { createdAt: "asc" }] });
  return rows.map(toEnvironment);
}

/** Drops what is remembered of an environment in this process, after a change. */
export const forgetEnvironment = (id: string): void => {
  known.delete(id);
};

type Row = { id: string; name: string; readOnly: boolean; systems: unknown; secrets: string | null; updatedAt: Date };
const toEnvironment = (row: Row): Environment => ({
  id: row.id,
  name: row.name,
  readOnly: row.readOnly,
  systems: Systems.parse(row.systems),
  secrets: openSecrets(row.secrets),
  updatedAt: row.updatedAt,
});
