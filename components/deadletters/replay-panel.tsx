"use client";
import Link from "next/link";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Facts } from "@/components/ui/facts";
import { Loading } from "@/components/ui/loading";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { letterHref } from "./hrefs";
import { letterName } from "./letter-place";
import { Progress, replayState } from "./replay-columns";
import { useReplay } from "./use-dead-letters";

/** One replay: how it stands, what it wrote where, and which letters it could not send. */
export function ReplayPanel({ env, id }: { env: string; id: string }) {
  const { data, error, refetch } = useReplay(env, id);
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <Loading waitingFor="the ledger of replays" rows={4} />;
  const { replay, failures } = data;
  return (
    <>
      <Section title="Replay">
        <Facts
          items={[
            ["State", <StateMark key="state" {...replayState(replay)} />],
            ["Sent", <Progress key="sent" replay={replay} />],
            ["Not sent", String(replay.failed)],
            ...(replay.unknown > 0 ? [["Sent or not", `${replay.unknown}, could not be found out`] as const] : []),
            ["Came back", String(replay.cameBack)],
            [
              "To",
              <bdi key="to" className="data break-all">
                {replay.targets.join(", ")}
              </bdi>,
            ],
            ["Headers of the failure", replay.failureHeaders === "keep" ? "kept" : "left out"],
            ["By", replay.createdBy],
            ["Started", <Time key="at" at={replay.createdAt} form="full" />],
            ["Ended", <Time key="ended" at={replay.endedAt} form="full" />],
            [
              "Header",
              <span key="header" className="data break-all">
                x-millrace-replay-id: {replay.id}
              </span>,
            ],
          ]}
        />
        {replay.problem ? <p className="mt-2 text-degraded">{replay.problem.title}</p> : null}
      </Section>
      {failures.length > 0 ? (
        <Section title="Not sent" aside={failures.length < replay.failed ? `the first ${failures.length}` : null}>
          <Table
            label="Letters not sent"
            rows={failures}
            rowKey={({ letter }) => letterName(letter)}
            columns={[
              {
                key: "letter",
                header: "Letter",
                cell: ({ letter }) => (
                  <Link className="data break-all underline" href={letterHref(env, letterName(letter))}>
                    {letterName(letter)}
                  </Link>
                ),
              },
              { key: "why", header: "Why", cell: ({ problem }) => problem },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
