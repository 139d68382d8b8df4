"use client";
import type { ReactNode } from "react";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Loading } from "@/components/ui/loading";
import { ConfigForm } from "./config-form";
import { ConfigText } from "./config-text";
import { useCheck } from "./use-connectors";

type Config = Record<string, string>;
type ConfigEditorProps = {
  env: string;
  cluster: string | undefined;
  plugin: string;
  /** The connector that is edited; undefined for a new one. */
  connector?: string;
  config: Config;
  setConfig: (config: Config, name?: string) => void;
  title: string;
  head?: ReactNode;
  /** The buttons; `ready` is false while the worker has not answered. */
  actions: (ready: boolean) => ReactNode;
};

/** A configuration as a form and as JSON side by side, checked by the worker whenever typing pauses. */
export function ConfigEditor(props: ConfigEditorProps) {
  const { env, cluster, plugin, connector, config, setConfig, title, head, actions } = props;
  const check = useCheck({ env, cluster, plugin, connector, config });
  const { data, error, isPlaceholderData, refetch } = check;
  // That it has no name yet is said at the name, which is needed for nothing but creating it.
  const nameless =
    config.name === undefined ? (data?.fields.find(({ name }) => name === "name")?.errors.length ?? 0) : 0;
  const secrets = new Set(data?.fields.filter(({ secret }) => secret).map(({ name }) => name));
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-b px-4 py-2.5">
        <h1 className="min-w-0 truncate font-semibold text-lg" title={title}>
          {title}
        </h1>
        <CheckState
          count={data && data.errorCount - nameless}
          busy={check.isFetching && (isPlaceholderData || !data)}
          failed={error !== null}
        />
        <div className="ml-auto flex items-center gap-2">{actions(data !== undefined)}</div>
      </header>
      <div className="min-h-0 flex-1 overflow-auto">
        <div className="grid gap-x-8 gap-y-4 px-4 py-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="flex min-w-0 flex-col gap-4">
            {head}
            {error ? <ErrorPanel error={error} retry={refetch} compact /> : null}
            {data ? (
              <ConfigForm groups={data.groups} fields={data.fields} config={config} setConfig={setConfig} />
            ) : error ? null : (
              <Loading waitingFor="Kafka Connect: what the plug-in takes" />
            )}
          </div>
          <div className="self-start lg:sticky lg:top-3">
            <ConfigText config={config} secrets={secrets} setConfig={setConfig} />
          </div>
        </div>
      </div>
    </div>
  );
}

function CheckState({ count, busy, failed }: { count: number | undefined; busy: boolean; failed: boolean }) {
  const text = busy
    ? "The worker checks it"
    : failed || count === undefined
      ? "Not checked"
      : count === 0
        ? "The worker has nothing against it"
        : count === 1
          ? "1 problem"
          : `${count} problems`;
  return (
    <span role="status" className={!busy && (count ?? 0) > 0 ? "text-failed" : "text-ink-2"}>
      {text}
    </span>
  );
}
