import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { type ConnectorSnapshot, ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import type { ConnectorRow } from "@/lib/connectors/contract";
import type { Environment } from "@/lib/environments/get-environment";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";

/** Connectors that `actor` may see, from the snapshot: never asks Connect. */
export async function findConnectors({ id, systems }: Pick<Environment, "id" | "systems">, actor: Actor) {
  const { body, freshness } = await readSnapshot(id, "connectors", ConnectorsSnapshot);
  const allowed = ({ name }: ConnectorSnapshot) =>
    may(actor.bindings, { permission: "connectors.read", environment: id, resource: name });
  return {
    freshness,
    connectors: body?.connectors.filter(allowed).map(toRow) ?? null,
    clusters: systems.connect.map(({ name }) => name),
    problems: body?.silent.map(({ name, why }) => `Connect cluster ${name} does not answer: ${why}`) ?? [],
  };
}

function toRow(connector: ConnectorSnapshot): ConnectorRow {
  const count = (state: string) => connector.tasks.filter((task) => task.state === state).length;
  return {
    ...connector,
    tasksRunning: count("RUNNING"),
    tasksFailed: count("FAILED"),
  };
}
