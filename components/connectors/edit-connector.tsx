"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { writeUrl } from "@/components/ui/use-url-state";
import type { WriteResult } from "@/components/ui/write/plan";
import { planOf } from "@/components/ui/write/plan-of";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import type { ConnectorView } from "@/lib/connectors/contract";
import { configureConnector } from "@/lib/connectors/write-contract";
import { formatCount } from "@/lib/format/number";
import { call } from "@/lib/http/call";
import { ConfigEditor } from "./config-editor";
import { inputOf, useRefreshConnectors, type Which } from "./use-connectors";

/** Edits a connector's configuration: form and JSON → what changes from what to what → result with undo. */
export function EditConnector({ which, view }: { which: Which; view: ConnectorView }) {
  const refresh = useRefreshConnectors(which.env);
  // What was there when the editor opened; the page asks again every few seconds.
  const [config, setConfig] = useState(() => Object.fromEntries(view.config.map(({ name, value }) => [name, value])));
  const [planning, setPlanning] = useState(false);
  const name = which.connector;
  const send = (wanted: Record<string, string>, dryRun: boolean) =>
    call(configureConnector, { ...inputOf(which), body: { config: wanted, dryRun } });
  const leave = () => writeUrl({ edit: null });
  const apply = async (wanted: Record<string, string>, title: string): Promise<WriteResult> => {
    const { undo, applied } = await send(wanted, false);
    await refresh();
    leave();
    if (!applied) return { title: `${name} is as it was` };
    if (undo === null) return { title, detail: "A password was changed: the former one is kept nowhere." };
    return { title, undo: { label: "Undo the change", run: () => apply(undo, `${name} is as it was`) } };
  };
  return (
    <>
      <ConfigEditor
        env={which.env}
        cluster={which.cluster}
        plugin={view.class}
        connector={name}
        config={config}
        setConfig={(next) => setConfig({ ...next, name, "connector.class": view.class })}
        title={`Edit ${name}`}
        actions={(ready) => (
          <>
            <Button tone="quiet" onClick={leave}>
              Cancel
            </Button>
            <Button tone="primary" disabled={!ready} onClick={() => setPlanning(true)}>
              Show what would change
            </Button>
          </>
        )}
      />
      <WriteDialog
        open={planning}
        onClose={() => setPlanning(false)}
        title={`Change ${name}`}
        makePlan={async () => planOf(await send(config, true))}
        verb={({ changes }) => `Change ${formatCount(changes.length, "setting")}`}
        doing={`Changing ${name}`}
        apply={() => apply(config, `${name} is changed`)}
      />
    </>
  );
}
