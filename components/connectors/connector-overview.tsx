"use client";
import Link from "next/link";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Facts } from "@/components/ui/facts";
import { Loading } from "@/components/ui/loading";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ConnectorView } from "@/lib/connectors/contract";
import { groupHref, topicHref } from "./connector-href";
import { connectorState } from "./connector-state";
import { EndList } from "./end-list";
import { FailureView } from "./failure-view";
import type { useConnector } from "./use-connectors";

/** Tasks with why they failed, where the data goes, and what the settings mean for it. */
export function ConnectorOverview({ env, connector }: { env: string; connector: ReturnType<typeof useConnector> }) {
  const { data, error, refetch } = connector;
  if (!data) {
    return error ? <ErrorPanel error={error} retry={refetch} /> : <Loading waitingFor="Kafka Connect: the connector" />;
  }
  const failures = [
    ...(data.failure ? [{ of: "Connector", failure: data.failure }] : []),
    ...data.tasks.flatMap(({ id, failure }) => (failure ? [{ of: `Task ${id}`, failure }] : [])),
  ];
  return (
    <>
      {error ? <ErrorPanel error={error} retry={refetch} compact /> : null}
      {data.problems.map((problem) => (
        <p key={problem} role="status" className="bg-degraded-soft px-4 py-1 text-degraded">
          {problem}
        </p>
      ))}
      {failures.length > 0 ? (
        <Section title="Why it failed">
          <div className="flex flex-col gap-4">
            {failures.map((one) => (
              <FailureView key={one.of} {...one} />
            ))}
          </div>
        </Section>
      ) : null}
      <Section title="Tasks" aside={<Time at={data.at} />}>
        <Tasks tasks={data.tasks} state={data.state} />
      </Section>
      <Section title="Data">
        <Flow env={env} view={data} />
      </Section>
      <Section title="What its settings mean for records">
        <Facts
          items={data.guarantees.map(({ label, text, attention }) => [
            label,
            attention ? <StateMark key={label} state="degraded" word={text} title={text} /> : text,
          ])}
        />
      </Section>
    </>
  );
}

function Tasks({ tasks, state }: Pick<ConnectorView, "tasks" | "state">) {
  return (
    <Table
      label="Tasks"
      rows={tasks}
      rowKey={(task) => String(task.id)}
      empty={state === "STOPPED" ? "It is stopped and has no tasks." : "It has no tasks yet."}
      columns={[
        { key: "id", header: "Task", cell: (task) => task.id },
        { key: "state", header: "State", cell: (task) => <StateMark {...connectorState(task.state)} /> },
        { key: "worker", header: "Worker", cell: (task) => <span className="data">{task.worker}</span> },
        { key: "why", header: "Last cause", cell: (task) => task.failure?.why ?? "" },
      ]}
    />
  );
}

function Flow({ env, view }: { env: string; view: ConnectorView }) {
  const { topics, deadLetterTopic, group } = view;
  const link = (href: string, text: string) => (
    <Link key={text} className="data break-all hover:underline" href={href}>
      <bdi>{text}</bdi>
    </Link>
  );
  const used = (topics ?? []).map((name) => ({ kind: "topic" as const, name, system: "Kafka" }));
  return (
    <Facts
      items={[
        ["Reads", <EndList key="in" env={env} ends={view.inputs} />],
        ["Writes", <EndList key="out" env={env} ends={view.outputs} />],
        ["Used since start", used.length > 0 ? <EndList key="used" env={env} ends={used} /> : "No topic yet"],
        ["Dead letters", deadLetterTopic ? link(topicHref(env, deadLetterTopic), deadLetterTopic) : "No topic"],
        ...(group ? [["Reads as group", link(groupHref(env, group), group)] as const] : []),
        [
          "Plug-in",
          <span key="class" className="data break-all">
            {view.class}
          </span>,
        ],
        [
          "Worker",
          <span key="worker" className="data">
            {view.worker}
          </span>,
        ],
        ["Connect cluster", view.cluster],
      ]}
    />
  );
}
