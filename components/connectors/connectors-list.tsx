"use client";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FreshBanner } from "@/components/ui/fresh-banner";
import { List } from "@/components/ui/list/list";
import type { ConnectorRow } from "@/lib/connectors/contract";
import { CONNECTOR_COLUMNS } from "./connector-columns";
import { connectHref, connectorHref } from "./connector-href";
import { ConnectorPanel } from "./connector-panel";
import { useConnectors } from "./use-connectors";

/** All connectors of an environment's Connect clusters. */
export function ConnectorsList({ env, mayCreate }: { env: string; mayCreate: boolean }) {
  const connectors = useConnectors(env);
  const { freshness, connectors: rows, clusters, problems } = connectors.data ?? {};
  const href = (row: ConnectorRow) =>
    connectorHref(env, row.name, (clusters?.length ?? 0) > 1 ? row.cluster : undefined);
  if (clusters?.length === 0) {
    return (
      <Empty
        title="No Connect cluster"
        action={
          <Link href={`/${encodeURIComponent(env)}/environments`} className={buttonClass()}>
            See environments
          </Link>
        }
      >
        This environment names no Kafka Connect. An administrator adds its address under Environments.
      </Empty>
    );
  }
  const create = mayCreate ? (
    <Link href={`${connectHref(env)}?new=plug-in`} className={buttonClass("primary")}>
      Create connector
    </Link>
  ) : null;
  return (
    <List
      name="connectors"
      rows={rows ?? undefined}
      columns={CONNECTOR_COLUMNS}
      rowKey={(row) => `${row.cluster}/${row.name}`}
      href={href}
      defaultSort="name"
      waitingFor="Kafka Connect: connectors"
      error={connectors.error ?? (rows === null ? freshness?.problem : undefined)}
      retry={connectors.refetch}
      banner={
        <>
          <FreshBanner system="Kafka Connect" freshness={freshness} />
          {problems?.map((problem) => (
            <p key={problem} role="status" className="bg-degraded-soft px-4 py-1 text-degraded">
              {problem}
            </p>
          ))}
        </>
      }
      actions={create}
      panel={(row) => <ConnectorPanel env={env} connector={row} href={href(row)} />}
      empty={
        <Empty title="No connectors" action={create}>
          A connector appears here within seconds of being made, by whoever makes it.
        </Empty>
      }
    />
  );
}
