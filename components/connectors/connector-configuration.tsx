"use client";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import { Section } from "@/components/ui/section";
import type { ConfigEntry } from "@/lib/connectors/contract";
import type { useConnector } from "./use-connectors";

const COLUMNS: readonly Column<ConfigEntry>[] = [
  {
    key: "name",
    header: "Name",
    value: (row) => row.name,
    cell: (row) => (
      <span className="data truncate" title={row.name}>
        {row.name}
      </span>
    ),
    width: 340,
  },
  {
    key: "value",
    header: "Value",
    value: (row) => row.value,
    cell: (row) => (
      <span className="data truncate" title={row.value}>
        {row.value}
      </span>
    ),
    grow: true,
  },
  {
    key: "default",
    header: "Without it",
    value: (row) => row.defaultValue,
    width: 180,
    hint: "What the plug-in takes",
  },
  { key: "group", header: "Part", value: (row) => row.group, width: 140 },
  { key: "importance", header: "Importance", value: (row) => row.importance?.toLowerCase(), width: 100 },
];

/** A connector's settings with what its plug-in says of each. Secrets read as a mask. */
export function ConnectorConfiguration({ connector }: { connector: ReturnType<typeof useConnector> }) {
  return (
    <List
      name="settings"
      rows={connector.data?.config}
      columns={COLUMNS}
      rowKey={(row) => row.name}
      defaultSort="name"
      waitingFor="Kafka Connect: configuration"
      error={connector.error}
      retry={connector.refetch}
      panel={(row) => (
        <Section title="Setting">
          <Facts
            items={[
              ["Value", <Data key="value" text={row.value} />],
              ["Without it", <Data key="default" text={row.defaultValue} />],
              ["Part", row.group ?? "–"],
              ["Type", row.type ?? "–"],
              [
                "Means",
                row.documentation ?? "The plug-in does not declare it; a converter or a transformation may read it.",
              ],
            ]}
          />
        </Section>
      )}
      empty={<Empty title="No settings">Connect answered with an empty configuration.</Empty>}
    />
  );
}

const Data = ({ text }: { text: string | null }) => <span className="data break-all">{text ?? "–"}</span>;
