import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import type { FlowNode, Overview } from "@/lib/overview/contract";
import { FLOW_KIND_NAMES } from "./flow-icons";
import { lagOf } from "./to-graph";

type NodePanelProps = { node: FlowNode; flow: Overview["flow"]; onSelect: (id: string) => void };

/** A thing of the flow map beside it: what it is, how it does, what feeds it and what it feeds. */
export function NodePanel({ node, flow, onSelect }: NodePanelProps) {
  const own = node.href && !node.href.includes("?panel=") ? node.href : undefined;
  const items: [string, ReactNode][] = [
    ["State", <StateMark key="state" state={node.state} word={node.word} />],
    ["Kind", node.deadLetters ? "dead-letter topic" : FLOW_KIND_NAMES[node.kind]],
    ["System", node.system],
    ["Rate", <Quantity key="rate" value={node.recordsPerSecond} unit="perSecond" />],
    ["Records", <Quantity key="records" value={node.records} />],
    ["Newest record", <Quantity key="age" value={node.newestAgeMs} unit="durationMs" />],
  ];
  return (
    <>
      <Section title="Now">
        <Facts items={items} />
        {own ? (
          <Link href={own} className={`${buttonClass("plain")} mt-3`}>
            Open the {FLOW_KIND_NAMES[node.kind]}
          </Link>
        ) : null}
      </Section>
      <Ends title="Comes from" id={node.id} flow={flow} side="from" onSelect={onSelect} />
      <Ends title="Goes to" id={node.id} flow={flow} side="to" onSelect={onSelect} />
    </>
  );
}

type EndsProps = Pick<NodePanelProps, "flow" | "onSelect"> & { title: string; id: string; side: "from" | "to" };

function Ends({ title, id, flow, side, onSelect }: EndsProps) {
  const edges = flow.edges.filter((edge) => (side === "from" ? edge.to : edge.from) === id);
  const other = (edge: (typeof edges)[number]) => flow.nodes.find((node) => node.id === edge[side]);
  return (
    <Section title={title}>
      {edges.length === 0 ? <p className="text-ink-3">Nothing known</p> : null}
      <ul className="flex flex-col gap-1">
        {edges.map((edge) => {
          const node = other(edge);
          return node ? (
            <li key={edge.id} className="flex min-w-0 items-baseline gap-2">
              <button type="button" onClick={() => onSelect(node.id)} className="data quiet-link min-w-0 truncate">
                <bdi>{node.name}</bdi>
              </button>
              <span className="shrink-0 text-ink-3 text-xs">{FLOW_KIND_NAMES[node.kind]}</span>
              <span className="ml-auto shrink-0 text-xs">
                <Quantity value={edge.recordsPerSecond} unit="perSecond" />
                {lagOf(edge) ? <span className="text-degraded"> · {lagOf(edge)}</span> : null}
              </span>
            </li>
          ) : null;
        })}
      </ul>
    </Section>
  );
}
