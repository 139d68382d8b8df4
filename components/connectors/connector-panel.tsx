import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import type { ConnectorRow } from "@/lib/connectors/contract";
import { topicHref } from "./connector-href";
import { connectorState } from "./connector-state";
import { EndList } from "./end-list";

/** A connector in short: state, why it failed, where its data comes from and goes to, its tasks. */
export function ConnectorPanel({ env, connector, href }: { env: string; connector: ConnectorRow; href: string }) {
  const { state, why, cause, type, deadLetterTopic } = connector;
  return (
    <>
      <Section title="Connector">
        <div className="flex flex-col gap-3">
          <Facts
            items={[
              ["State", <StateMark key="state" {...connectorState(state)} />],
              ...(why === null ? [] : [["Last cause", <Cause key="cause" why={why} cause={cause} />] as const]),
              ["Type", type],
              [
                "Plug-in",
                <span key="class" className="data break-all">
                  {connector.class}
                </span>,
              ],
              ["Reads", <EndList key="in" env={env} ends={connector.inputs} />],
              ["Writes", <EndList key="out" env={env} ends={connector.outputs} />],
              ...(deadLetterTopic === null
                ? []
                : [
                    [
                      "Dead letters",
                      <Link key="dlq" className="data break-all hover:underline" href={topicHref(env, deadLetterTopic)}>
                        {deadLetterTopic}
                      </Link>,
                    ] as const,
                  ]),
              ["Cluster", connector.cluster],
            ]}
          />
          <div>
            <Link href={href} className={buttonClass()}>
              Open the connector
            </Link>
          </div>
        </div>
      </Section>
      <Section title="Tasks">
        <Table
          label="Tasks"
          rows={connector.tasks}
          rowKey={(task) => String(task.id)}
          empty="It has no tasks."
          columns={[
            { key: "id", header: "Task", cell: (task) => task.id },
            { key: "state", header: "State", cell: (task) => <StateMark {...connectorState(task.state)} /> },
            { key: "worker", header: "Worker", cell: (task) => <span className="data">{task.worker}</span> },
          ]}
        />
      </Section>
    </>
  );
}

function Cause({ why, cause }: { why: string; cause: string | null }) {
  return (
    <>
      <p className="text-failed">{why}</p>
      {cause !== null && cause !== why ? <p className="data break-words text-ink-3">{cause}</p> : null}
    </>
  );
}
