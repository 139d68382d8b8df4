"use client";
import Link from "next/link";
import { useParams } from "next/navigation";
import { buttonClass } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import type { PluginView } from "@/lib/connectors/contract";
import { connectHref, newConnectorHref } from "./connector-href";
import { pluginName } from "./connector-state";
import { usePlugins } from "./use-connectors";

const COLUMNS: readonly Column<PluginView>[] = [
  {
    key: "name",
    header: "Plug-in",
    value: (row) => pluginName(row.class),
    cell: (row) => <PluginLink plugin={row} />,
    width: 280,
  },
  { key: "type", header: "Type", value: (row) => row.type, width: 90 },
  { key: "version", header: "Version", value: (row) => row.version, width: 130 },
  {
    key: "class",
    header: "Class",
    value: (row) => row.class,
    cell: (row) => <span className="data truncate">{row.class}</span>,
    grow: true,
  },
  { key: "cluster", header: "Cluster", value: (row) => row.cluster, width: 130 },
];

/** The first step of a new connector: what it is made of. */
export function PluginPicker({ env }: { env: string }) {
  const plugins = usePlugins(env);
  return (
    <List
      name="plug-ins"
      rows={plugins.data?.plugins}
      columns={COLUMNS}
      rowKey={(row) => `${row.cluster} ${row.class} ${row.version}`}
      href={(row) => newConnectorHref(env, row)}
      defaultSort="name"
      waitingFor="Kafka Connect: plug-ins"
      error={plugins.error}
      retry={plugins.refetch}
      banner={plugins.data?.problems.map((problem) => (
        <p key={problem} role="status" className="bg-degraded-soft px-4 py-1 text-degraded">
          {problem}
        </p>
      ))}
      actions={
        <Link href={connectHref(env)} className={buttonClass("quiet")}>
          Cancel
        </Link>
      }
      empty={<Empty title="No plug-ins">The workers have no source or sink under their plugin.path.</Empty>}
    />
  );
}

function PluginLink({ plugin }: { plugin: PluginView }) {
  const { env } = useParams<{ env: string }>();
  return (
    <Link className="truncate hover:underline" href={newConnectorHref(env, plugin)} title={plugin.class}>
      {pluginName(plugin.class)}
    </Link>
  );
}
