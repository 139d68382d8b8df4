import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import type { FlowNode, Overview } from "@/lib/overview/contract";
import { FLOW_KIND_NAMES } from "./flow-icons";
import { NeighbourList } from "./neighbour-list";

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
  const note = ({ kind }: FlowNode) => FLOW_KIND_NAMES[kind];
  const ends = { id: node.id, nodes: flow.nodes, edges: flow.edges, note, empty: "Nothing known", onSelect };
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
      <NeighbourList {...ends} side="from" />
      <NeighbourList {...ends} side="to" />
    </>
  );
}
