"use client";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import type { Column, Scope } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { useUrlState } from "@/components/ui/use-url-state";
import type { BrokerConfig } from "@/lib/brokers/contract";
import { useBrokerConfigs } from "./use-brokers";

const shown = ({ value, sensitive }: BrokerConfig) => (sensitive ? "hidden by the broker" : value);

const COLUMNS: readonly Column<BrokerConfig>[] = [
  {
    key: "name",
    header: "Name",
    value: (row) => row.name,
    cell: (row) => <span className="data truncate">{row.name}</span>,
  },
  {
    key: "value",
    header: "Value",
    value: shown,
    cell: (row) => (
      <span className="data truncate" title={shown(row) ?? ""}>
        {shown(row) ?? "–"}
      </span>
    ),
    width: 300,
  },
  { key: "source", header: "Source", value: (row) => row.source, width: 130 },
  { key: "inherited", header: "Without it", value: (row) => row.inherited, width: 200, hidden: true },
  { key: "readonly", header: "Read-only", value: (row) => row.readOnly, width: 100 },
];
const SCOPES: readonly Scope<BrokerConfig>[] = [
  { key: "defaults", label: "defaults", hides: (row) => row.source === "default" },
];

/** Configuration of one broker, with where each value comes from. */
export function BrokerConfigs({ env, ids }: { env: string; ids: readonly number[] }) {
  const [chosen, choose] = useUrlState("broker", String(ids[0] ?? ""));
  const id = ids.find((one) => String(one) === chosen) ?? ids[0] ?? 0;
  const configs = useBrokerConfigs(env, id);
  return (
    <List
      name="entries"
      rows={configs.data?.configs}
      columns={COLUMNS}
      rowKey={(row) => row.name}
      defaultSort="name"
      scopes={SCOPES}
      waitingFor={`Kafka: configuration of broker ${id}`}
      error={configs.error}
      retry={configs.refetch}
      actions={
        <Select
          label="Broker"
          value={String(id)}
          options={ids.map((one) => ({ value: String(one), label: `Broker ${one}` }))}
          onChange={choose}
        />
      }
      panel={(row) => (
        <Section title="Entry">
          <Facts
            items={[
              [
                "Value",
                <span key="value" className="data break-all">
                  {shown(row) ?? "–"}
                </span>,
              ],
              ["Source", row.source],
              ["Without it", row.inherited ?? "–"],
              ["Can be changed while it runs", row.readOnly ? "no" : "yes"],
              ["Means", row.documentation ?? "The broker sent no documentation."],
            ]}
          />
        </Section>
      )}
      empty={<Empty title="No configuration">The broker answered with an empty list.</Empty>}
    />
  );
}
