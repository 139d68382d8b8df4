"use client";
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useMay } from "@/components/access/use-access";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import { Tag } from "@/components/ui/tag";
import { type EnvironmentView, removeEnvironment } from "@/lib/environments/contract";
import { call } from "@/lib/http/call";
import { EnvironmentPanel } from "./environment-panel";
import { useEnvironments, useRefreshEnvironments } from "./use-environments";

// Loaded when first opened.
const EnvironmentDialog = dynamic(() => import("./environment-dialog").then((module) => module.EnvironmentDialog));
const WriteDialog = dynamic(() => import("@/components/ui/write/write-dialog").then((module) => module.WriteDialog));

const COLUMNS: readonly Column<EnvironmentView>[] = [
  { key: "environment", header: "Environment", value: (row) => row.name },
  { key: "id", header: "Short name", value: (row) => row.id, width: 130 },
  { key: "brokers", header: "Kafka", value: (row) => row.systems.kafka.brokers.join(", "), width: 260 },
  { key: "systems", header: "Systems", value: (row) => systemsOf(row), width: 260 },
  {
    key: "mode",
    header: "Mode",
    value: (row) => (row.readOnly ? "read-only" : "writable"),
    cell: (row) => (row.readOnly ? <Tag>read-only</Tag> : "writable"),
    width: 110,
  },
];

const systemsOf = ({ systems }: EnvironmentView): string =>
  [
    systems.registry ? "registry" : "",
    systems.connect.length > 0 ? `${systems.connect.length} Connect` : "",
    systems.flink ? "Flink" : "",
    systems.iceberg ? "Iceberg" : "",
  ]
    .filter(Boolean)
    .join(", ");

type Doing = { what: "add" } | { what: "change" | "remove"; environment: EnvironmentView };

/** The sets of systems this console looks at. */
export function EnvironmentsScreen() {
  const environments = useEnvironments();
  const mayWrite = useMay("environments.write");
  const refresh = useRefreshEnvironments();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <>
      <List
        name="environments"
        rows={environments.data?.environments}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        waitingFor="environments"
        error={environments.error}
        retry={environments.refetch}
        href={(row) => `/${row.id}`}
        actions={
          mayWrite ? (
            <Button
              tone="primary"
              icon={<Plus aria-hidden className="size-3.5" />}
              onClick={() => setDoing({ what: "add" })}
            >
              Add an environment
            </Button>
          ) : null
        }
        panel={(row) => (
          <EnvironmentPanel
            environment={row}
            mayWrite={mayWrite}
            onChange={() => setDoing({ what: "change", environment: row })}
            onRemove={() => setDoing({ what: "remove", environment: row })}
          />
        )}
        empty={<Empty title="No environment yet">An environment is a Kafka cluster with what belongs to it.</Empty>}
      />
      {doing?.what === "add" ? <EnvironmentDialog onClose={close} /> : null}
      {doing?.what === "change" ? <EnvironmentDialog environment={doing.environment} onClose={close} /> : null}
      {doing?.what === "remove" ? (
        <WriteDialog
          open
          onClose={close}
          title={`Remove ${doing.environment.name}`}
          makePlan={async () => ({
            changes: [{ what: doing.environment.name, from: doing.environment.systems.kafka.brokers.join(", ") }],
            touches: [
              "Its snapshots and history in the console go with it",
              "Its systems are not touched; the audit log stays",
            ],
            typedName: doing.environment.id,
          })}
          verb={() => `Remove ${doing.environment.name}`}
          doing={`Removing ${doing.environment.name}`}
          apply={async () => {
            const { id, name } = doing.environment;
            await call(removeEnvironment, { params: { env: id }, body: { typedName: id } });
            await refresh();
            return { title: `${name} removed` };
          }}
        />
      ) : null}
    </>
  );
}
