"use client";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Loading } from "@/components/ui/loading";
import { Section } from "@/components/ui/section";
import { SidePanel } from "@/components/ui/side-panel";
import { STATE_RANK, StateBadge } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { useUrlState } from "@/components/ui/use-url-state";
import { AttentionList } from "./attention-list";
import { FlowMap } from "./flow-map";
import { FreshnessTable } from "./freshness-table";
import { NodePanel } from "./node-panel";
import { SystemsRow } from "./systems-row";
import { useOverview } from "./use-overview";

/** Is it flowing, how stale, what is broken, why, what can I do: one sentence, what to look at, the map, the tables. */
export function OverviewScreen({ env }: { env: string }) {
  const { data, error, refetch, isFetching } = useOverview(env);
  const [selected, select] = useUrlState("panel");
  useHotkeys({ escape: () => select(null) });
  if (!data) {
    return error ? (
      <ErrorPanel error={error} retry={() => void refetch()} retrying={isFetching} />
    ) : (
      <Loading waitingFor="the snapshots of this environment" rows={8} />
    );
  }
  const node = data.flow.nodes.find(({ id }) => id === selected);
  return (
    <div className="flex min-h-0 flex-1">
      <div className="min-w-0 flex-1 overflow-auto">
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3 pb-2">
          {STATE_RANK[data.state] < STATE_RANK.progress ? <StateBadge state={data.state} /> : null}
          <p className="min-w-0 font-semibold text-lg">{data.sentence}</p>
          {data.at ? (
            <p className="text-ink-3 text-xs">
              as of <Time at={data.at} />
            </p>
          ) : null}
          <div className="basis-full">
            <SystemsRow systems={data.systems} />
          </div>
        </header>
        <div className="grid border-line border-y xl:grid-cols-[minmax(0,1fr)_17rem]">
          <div className="min-w-0 px-4 py-3">
            <FlowMap flow={data.flow} selected={selected || null} onSelect={select} />
          </div>
          <section
            aria-label="Needs attention"
            className="border-line px-4 py-3 max-xl:order-first max-xl:border-b xl:border-l"
          >
            <h2 className="mb-2 font-semibold">
              Needs attention <span className="font-normal text-ink-3">{data.attention.length || ""}</span>
            </h2>
            <AttentionList attention={data.attention} />
          </section>
        </div>
        <Section title="Freshness of warehouse tables">
          <FreshnessTable tables={data.tables} />
        </Section>
      </div>
      {node ? (
        <SidePanel
          title={node.name}
          onClose={() => select(null)}
          {...(node.href && !node.href.includes("?panel=") ? { href: node.href } : {})}
        >
          <NodePanel node={node} flow={data.flow} onSelect={select} />
        </SidePanel>
      ) : null}
    </div>
  );
}
