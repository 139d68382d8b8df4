"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { useMay } from "@/components/access/use-access";
import { LineageMap } from "@/components/lineage/lineage-map";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { FreshBanner } from "@/components/ui/fresh-banner";
import { Loading } from "@/components/ui/loading";
import { StateBadge } from "@/components/ui/state-mark";
import { ThingHeader, ThingPage } from "@/components/ui/thing-header";
import { UrlTabs } from "@/components/ui/url-tabs";
import { writeUrl } from "@/components/ui/use-url-state";
import type { ConnectorAction } from "@/lib/connectors/write-contract";
import { ACTION_WORDS, ActionDialog } from "./action-dialog";
import { actionsFor } from "./actions-for";
import { ConnectorConfiguration } from "./connector-configuration";
import { connectHref } from "./connector-href";
import { ConnectorOffsets } from "./connector-offsets";
import { ConnectorOverview } from "./connector-overview";
import { connectorState, pluginName } from "./connector-state";
import { DeleteConnectorDialog } from "./delete-connector-dialog";
import { EditConnector } from "./edit-connector";
import { OffsetsDialog } from "./offsets-dialog";
import { useConnector, useConnectorOffsets, useConnectors } from "./use-connectors";

type Doing = ConnectorAction | "offsets" | "delete";

/** The page of a connector: why it failed, its tasks and data, configuration, offsets; `?edit=on` is its editor. */
export function ConnectorScreen({ env, name }: { env: string; name: string }) {
  const params = useSearchParams();
  const router = useRouter();
  const which = { env, connector: name, cluster: params.get("cluster") ?? undefined };
  const connector = useConnector(which);
  const offsets = useConnectorOffsets(which);
  const list = useConnectors(env).data;
  const may = {
    operate: useMay("connectors.operate", env, name),
    offsets: useMay("connectors.offsets", env, name),
    configure: useMay("connectors.configure", env, name),
    delete: useMay("connectors.delete", env, name),
  };
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const { data } = connector;
  const seen = list?.connectors?.find((row) => row.name === name && (!which.cluster || row.cluster === which.cluster));
  if (params.get("edit") === "on" && may.configure) {
    if (data) return <EditConnector which={which} view={data} />;
    return connector.error ? (
      <ErrorPanel error={connector.error} retry={connector.refetch} />
    ) : (
      <Loading waitingFor="Kafka Connect: the connector" />
    );
  }
  const { first, others } = actionsFor(data);
  const state = data ? worst([data.state, ...data.tasks.map((task) => task.state)]) : seen?.state;
  const running = data?.tasks.filter((task) => task.state === "RUNNING").length ?? seen?.tasksRunning;
  const failed = data?.tasks.filter((task) => task.state === "FAILED").length ?? seen?.tasksFailed;
  const className = data?.class ?? seen?.class;
  const header = (
    <ThingHeader
      name={name}
      state={state ? <StateBadge {...connectorState(state)} /> : null}
      about={className ? `${data?.type ?? seen?.type ?? ""} · ${pluginName(className)}` : null}
      figures={[
        { label: "Tasks running", value: running },
        { label: "Tasks failed", value: failed },
        { label: "Topics used", value: data?.topics?.length },
      ]}
      action={may.operate && first ? <Button onClick={() => setDoing(first)}>{ACTION_WORDS[first].verb}</Button> : null}
      menu={[
        ...(may.operate ? others.map((key) => ({ label: ACTION_WORDS[key].verb, onSelect: () => setDoing(key) })) : []),
        ...(may.configure
          ? [{ label: "Edit configuration", onSelect: () => writeUrl({ edit: "on", panel: null }, "push") }]
          : []),
        ...(may.offsets && offsets.data ? [{ label: "Change offsets", onSelect: () => setDoing("offsets") }] : []),
        ...(may.delete ? [{ label: `Delete ${name}`, danger: true, onSelect: () => setDoing("delete") }] : []),
      ]}
    />
  );
  const tabs = (
    <UrlTabs
      label={`Connector ${name}`}
      tabs={[
        { key: "overview", label: "Overview", body: () => <ConnectorOverview env={env} connector={connector} /> },
        {
          key: "configuration",
          label: "Configuration",
          count: data?.config.length,
          body: () => <ConnectorConfiguration connector={connector} />,
        },
        {
          key: "offsets",
          label: "Offsets",
          count: offsets.data?.offsets.length,
          body: () => (
            <ConnectorOffsets offsets={offsets} onChange={may.offsets ? () => setDoing("offsets") : undefined} />
          ),
        },
        ...(seen
          ? [
              {
                key: "lineage",
                label: "Lineage",
                body: () => <LineageMap env={env} node={`connector:${seen.cluster}/${name}`} />,
              },
            ]
          : []),
      ]}
    />
  );
  return (
    <>
      <ThingPage
        banner={<FreshBanner system="Kafka Connect" freshness={list?.freshness} />}
        header={header}
        tabs={tabs}
      />
      {doing === "offsets" && offsets.data ? (
        <OffsetsDialog which={which} state={data?.state ?? ""} rows={offsets.data.offsets} onClose={close} />
      ) : null}
      {doing === "delete" ? (
        <DeleteConnectorDialog which={which} onClose={close} onDeleted={() => router.push(connectHref(env))} />
      ) : null}
      {doing && doing !== "offsets" && doing !== "delete" ? (
        <ActionDialog which={which} action={doing} onClose={close} />
      ) : null}
    </>
  );
}

const BY_TROUBLE = ["FAILED", "UNASSIGNED", "RESTARTING", "STOPPED", "PAUSED", "RUNNING"];
const worst = (states: readonly string[]): string => BY_TROUBLE.find((state) => states.includes(state)) ?? "UNKNOWN";
