"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { planOf } from "@/components/ui/write/plan-of";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { createConnector, type StartState } from "@/lib/connectors/write-contract";
import { call } from "@/lib/http/call";
import { ConfigEditor } from "./config-editor";
import { connectHref, connectorHref } from "./connector-href";
import { pluginName } from "./connector-state";
import { useConnectors, useRefreshConnectors } from "./use-connectors";

const STATES = [
  { value: "RUNNING", label: "running at once" },
  { value: "PAUSED", label: "paused" },
  { value: "STOPPED", label: "stopped" },
] as const;

type NewConnectorProps = { env: string; plugin: string; cluster: string | undefined };

/** Makes a connector of a plug-in: form and JSON → plan, checked by the worker → result. */
export function NewConnector({ env, plugin, cluster }: NewConnectorProps) {
  const refresh = useRefreshConnectors(env);
  const router = useRouter();
  const many = (useConnectors(env).data?.clusters.length ?? 0) > 1;
  const [name, setName] = useState("");
  const [state, setState] = useState<StartState>("RUNNING");
  const [config, setConfig] = useState<Record<string, string>>({ "connector.class": plugin });
  const [planning, setPlanning] = useState(false);
  const whole = name === "" ? config : { ...config, name };
  const send = (dryRun: boolean) =>
    call(createConnector, {
      params: { env },
      query: cluster === undefined ? {} : { cluster },
      body: { name, config: whole, state, dryRun },
    });
  const page = connectorHref(env, name, many ? cluster : undefined);
  return (
    <>
      <ConfigEditor
        env={env}
        cluster={cluster}
        plugin={plugin}
        config={whole}
        setConfig={(next, pasted) => {
          const { name: inside, ...rest } = next;
          setConfig({ ...rest, "connector.class": plugin });
          setName(pasted ?? inside ?? "");
        }}
        title={`New ${pluginName(plugin)}`}
        head={
          <div className="grid grid-cols-2 gap-3">
            <Field label="Connector name" required>
              {(control) => (
                <Input mono {...control} value={name} onChange={(event) => setName(event.target.value.trim())} />
              )}
            </Field>
            <Field label="Starts">
              {(control) => <Select<StartState> {...control} value={state} options={STATES} onChange={setState} />}
            </Field>
          </div>
        }
        actions={(ready) => (
          <>
            <Link href={connectHref(env)} className={buttonClass("quiet")}>
              Cancel
            </Link>
            <Button tone="primary" disabled={!ready || name === ""} onClick={() => setPlanning(true)}>
              Show what would change
            </Button>
          </>
        )}
      />
      <WriteDialog
        open={planning}
        onClose={() => setPlanning(false)}
        title={`Create ${name}`}
        makePlan={async () => planOf(await send(true))}
        verb={() => `Create ${name}`}
        doing={`Creating ${name}`}
        apply={async () => {
          await send(false);
          await refresh();
          router.push(page);
          return { title: `${name} is created`, href: page };
        }}
      />
    </>
  );
}
