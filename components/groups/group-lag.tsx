"use client";
import { TimeChart } from "@/components/charts/time-chart";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Loading } from "@/components/ui/loading";
import { rangeEnds } from "@/components/ui/time-range";
import { useNow } from "@/components/ui/use-now";
import { useTimeRange } from "@/components/ui/use-time-range";
import { useLagHistory } from "./use-groups";

/** Lag in records and in time over the page's range, a line a topic, with marks where offsets were reset. */
export function GroupLag({ env, id }: { env: string; id: string }) {
  const [range] = useTimeRange();
  // Moves on every 15 s, so that an open chart does not ask anew at every tick of the clock.
  const slot = useNow((nowMs) => Math.floor(nowMs / 15_000), 0);
  const { fromMs, toMs } = rangeEnds(range, slot * 15_000 + 15_000);
  const history = useLagHistory(env, id, fromMs, toMs);
  if (history.error && !history.data) return <ErrorPanel error={history.error} retry={history.refetch} />;
  if (!history.data) return <Loading waitingFor="lag over time" />;
  const { series, intervalMs, resets } = history.data;
  if (series.length === 0) {
    return (
      <Empty title="No lag was noted in this range">
        Lag is noted every 15 s from the moment the group has committed an offset.
      </Empty>
    );
  }
  const marks = resets.map(({ atMs, by }) => ({ at: atMs, label: `offsets reset by ${by}` }));
  const common = { fromMs, toMs, intervalMs: Math.max(intervalMs, 120_000), marks, group: "lag" };
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-6 overflow-auto p-4">
      <TimeChart
        {...common}
        label="Lag in records"
        unit="count"
        series={series.map(({ topic, points }) => ({
          key: topic,
          label: topic,
          points: points.map(({ atMs, lag }) => ({ at: atMs, value: lag })),
        }))}
      />
      <TimeChart
        {...common}
        label="Behind in time"
        unit="durationMs"
        series={series.map(({ topic, points }) => ({
          key: topic,
          label: topic,
          points: points.map(({ atMs, lagSeconds }) => ({
            at: atMs,
            value: lagSeconds === null ? null : lagSeconds * 1000,
          })),
        }))}
      />
    </div>
  );
}
