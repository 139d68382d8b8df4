import { AppError } from "@/lib/app-error";
import { ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import type { Environment } from "@/lib/environments/get-environment";
import { connectsOf } from "@/lib/environments/systems";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import type { ConnectPort } from "@/lib/systems/connect/port";

export type Cluster = { name: string; connect: ConnectPort };

/**
 * The Connect cluster that is meant: the named one, the only one, or the one that was seen to run `connector`. Throws
 * `not_configured` without any, `invalid_input` where the name does not say enough.
 */
export async function findCluster(
  environment: Environment,
  asked: { cluster?: string | undefined; connector?: string },
): Promise<Cluster> {
  const all = connectsOf(environment);
  const [only] = all;
  if (!only) {
    throw new AppError("not_configured", `${environment.name} has no Connect cluster.`, {
      system: "connect",
      hint: "Add one under Environments.",
    });
  }
  if (asked.cluster !== undefined) {
    const named = all.find(({ name }) => name === asked.cluster);
    if (named) return named;
    throw new AppError("not_found", `${environment.name} has no Connect cluster ${asked.cluster}.`, {
      system: "connect",
    });
  }
  if (all.length === 1) return only;
  const { body } = await readSnapshot(environment.id, "connectors", ConnectorsSnapshot);
  const running = (body?.connectors ?? []).filter(({ name }) => name === asked.connector).map(({ cluster }) => cluster);
  const hits = all.filter(({ name }) => running.includes(name));
  if (hits.length === 1 && hits[0]) return hits[0];
  throw new AppError("invalid_input", `${environment.name} has several Connect clusters: name one.`, {
    system: "connect",
    hint: `They are ${all.map(({ name }) => name).join(", ")}.`,
  });
}
