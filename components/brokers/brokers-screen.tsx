"use client";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { FreshnessBanner } from "@/components/ui/freshness-banner";
import { List } from "@/components/ui/list/list";
import { Loading } from "@/components/ui/loading";
import { UrlTabs } from "@/components/ui/url-tabs";
import { BROKER_COLUMNS } from "./broker-columns";
import { BrokerConfigs } from "./broker-configs";
import { BrokerPanel } from "./broker-panel";
import { Quorum } from "./quorum";
import { useBrokers } from "./use-brokers";

/** Brokers, controller quorum and configuration. */
export function BrokersScreen({ env }: { env: string }) {
  const brokers = useBrokers(env);
  const seen = brokers.data?.seen ?? undefined;
  const banner = <FreshnessBanner freshness={brokers.data?.freshness} />;
  const list = () => (
    <List
      name="brokers"
      rows={seen?.brokers}
      columns={BROKER_COLUMNS}
      rowKey={(row) => String(row.id)}
      defaultSort="broker"
      waitingFor="Kafka: brokers"
      error={brokers.error}
      retry={brokers.refetch}
      banner={banner}
      panel={(row) => <BrokerPanel env={env} broker={row} />}
      empty={<Empty title="No brokers">The cluster answered with none.</Empty>}
    />
  );
  const waiting = () =>
    brokers.error ? (
      <ErrorPanel error={brokers.error} retry={brokers.refetch} />
    ) : (
      <Loading waitingFor="Kafka: brokers" />
    );
  return (
    <UrlTabs
      label="Brokers"
      tabs={[
        { key: "brokers", label: "Brokers", count: seen?.brokers.length, body: list },
        {
          key: "quorum",
          label: "Quorum",
          body: () =>
            seen ? (
              <div className="min-h-0 flex-1 overflow-auto">
                {banner}
                <Quorum seen={seen} />
              </div>
            ) : (
              waiting()
            ),
        },
        {
          key: "configuration",
          label: "Configuration",
          body: () => (seen ? <BrokerConfigs env={env} ids={seen.brokers.map(({ id }) => id)} /> : waiting()),
        },
      ]}
    />
  );
}
