import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import type { BrokerView } from "@/lib/brokers/contract";
import { brokerState } from "./broker-columns";

/** One broker: what it holds and its log directories. */
export function BrokerPanel({ env, broker }: { env: string; broker: BrokerView }) {
  return (
    <>
      <Section title="Broker">
        <div className="flex flex-col gap-3">
          <Facts
            items={[
              ["State", <StateMark key="state" {...brokerState(broker)} />],
              ["Address", `${broker.host}:${broker.port}`],
              ["Rack", broker.rack ?? "–"],
              ["Leads", <Quantity key="leads" value={broker.leaders} />],
              ["Replicas", <Quantity key="replicas" value={broker.replicas} />],
              ...(broker.problem ? [["Not known", broker.problem] as const] : []),
            ]}
          />
          <Link href={`/${env}/brokers?tab=configuration&broker=${broker.id}`} className={buttonClass()}>
            Configuration of broker {broker.id}
          </Link>
        </div>
      </Section>
      <Section title="Log directories">
        <Table
          label="Log directories"
          rows={broker.logDirs}
          rowKey={(dir) => dir.path}
          empty="The broker did not say."
          columns={[
            { key: "path", header: "Path", cell: (dir) => <span className="data break-all">{dir.path}</span> },
            { key: "used", header: "Used", cell: (dir) => <Quantity value={dir.usedBytes} unit="bytes" />, end: true },
            {
              key: "free",
              header: "Free",
              cell: (dir) => <Quantity value={dir.usableBytes} unit="bytes" />,
              end: true,
            },
            { key: "error", header: "Error", cell: (dir) => dir.error ?? "none" },
          ]}
        />
      </Section>
    </>
  );
}
