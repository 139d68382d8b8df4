"use client";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Time } from "@/components/ui/time";
import type { EnvironmentView } from "@/lib/environments/contract";
import { SystemChecks } from "./system-checks";
import { useTestEnvironment } from "./use-environments";

type EnvironmentPanelProps = {
  environment: EnvironmentView;
  mayWrite: boolean;
  onChange: () => void;
  onRemove: () => void;
};

/** Where the systems of an environment are, whether they answer, and what can be done with it. */
export function EnvironmentPanel({ environment, mayWrite, onChange, onRemove }: EnvironmentPanelProps) {
  const test = useTestEnvironment();
  const { id, name, systems, secretsSet, updatedAt } = environment;
  const rows: [string, string][] = [
    ["Kafka", systems.kafka.brokers.join(", ")],
    ["Schema registry", systems.registry?.url ?? "–"],
    ...systems.connect.map((one): [string, string] => [`Connect ${one.name}`, one.url]),
    ["Flink", systems.flink?.url ?? "–"],
    ["SQL Gateway", systems.flink?.gatewayUrl ?? "–"],
    ["Iceberg", systems.iceberg?.uri ?? "–"],
    ["Passwords stored", secretsSet.join(", ") || "none"],
  ];
  return (
    <div className="flex flex-col gap-4 p-4">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-3">{label}</dt>
            <dd className="data min-w-0 break-all">{value}</dd>
          </div>
        ))}
        <dt className="text-ink-3">Changed</dt>
        <dd>
          <Time at={updatedAt} />
        </dd>
      </dl>
      {mayWrite ? (
        <div className="flex flex-wrap gap-2">
          <Button busy={test.isPending} onClick={() => test.mutate({ id, systems, secrets: {} })}>
            Test the connections
          </Button>
          <Button onClick={onChange}>Change {name}</Button>
          <Button onClick={onRemove}>Remove {name}</Button>
        </div>
      ) : null}
      {test.data ? <SystemChecks checks={test.data.checks} /> : null}
      {test.error ? <ErrorPanel compact error={test.error} /> : null}
    </div>
  );
}
