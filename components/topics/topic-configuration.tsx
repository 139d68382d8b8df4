"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import type { Column, Scope } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import { Section } from "@/components/ui/section";
import type { TopicConfig } from "@/lib/topics/contract";
import { useTopicConfigs } from "./use-topics";

// Loaded when first opened.
const ChangeConfigDialog = dynamic(() => import("./change-config-dialog").then((module) => module.ChangeConfigDialog));

const shown = ({ value, sensitive }: TopicConfig) => (sensitive ? "hidden by the broker" : value);

const COLUMNS: readonly Column<TopicConfig>[] = [
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
    width: 280,
  },
  { key: "source", header: "Source", value: (row) => row.source, width: 130, hint: "topic: set on this topic itself" },
  { key: "inherited", header: "Without it", value: (row) => row.inherited, width: 200, hint: "What the cluster has" },
  { key: "type", header: "Type", value: (row) => row.type, width: 90, hidden: true },
];
const SCOPES: readonly Scope<TopicConfig>[] = [
  { key: "defaults", label: "defaults", hides: (row) => row.source === "default" },
];

type TopicConfigurationProps = { env: string; topic: string; mayChange: boolean };

/** A topic's configuration with where each value comes from; an entry is changed from its panel. */
export function TopicConfiguration({ env, topic, mayChange }: TopicConfigurationProps) {
  const configs = useTopicConfigs(env, topic);
  const [changing, setChanging] = useState<TopicConfig>();
  return (
    <>
      <List
        name="entries"
        rows={configs.data?.configs}
        columns={COLUMNS}
        scopes={SCOPES}
        rowKey={(row) => row.name}
        defaultSort="name"
        waitingFor="Kafka: configuration"
        error={configs.error}
        retry={configs.refetch}
        panel={(row) => (
          <Section title="Entry">
            <div className="flex flex-col gap-3">
              <Facts
                items={[
                  ["Value", <Data key="value" text={shown(row)} />],
                  ["Source", row.source],
                  ["Without it", <Data key="inherited" text={row.inherited} />],
                  ["Type", row.type],
                  ["Means", row.documentation ?? "The broker sent no documentation."],
                ]}
              />
              {mayChange && !row.readOnly ? (
                <div>
                  <Button onClick={() => setChanging(row)}>Change {row.name}</Button>
                </div>
              ) : null}
            </div>
          </Section>
        )}
        empty={<Empty title="No configuration">Kafka answered with an empty list.</Empty>}
      />
      {changing ? (
        <ChangeConfigDialog env={env} topic={topic} entry={changing} onClose={() => setChanging(undefined)} />
      ) : null}
    </>
  );
}

const Data = ({ text }: { text: string | null }) => <span className="data break-all">{text ?? "–"}</span>;
