import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { ColumnStep, ColumnTrace } from "@/lib/lineage/contract";

const MOST = 60;

/** Where a column comes from and goes to, in words: each hop with what is done to it and how sure that is. */
export function ColumnWay({ column, trace }: { column: string; trace: ColumnTrace }) {
  const nameOf = (id: string) => trace.names.find((one) => one.id === id)?.name ?? id;
  return (
    <Section title={`Way of ${column}`}>
      <Steps title="Comes from" steps={trace.up} nameOf={nameOf} side="from" none="No column that is known" />
      <Steps title="Goes to" steps={trace.down} nameOf={nameOf} side="to" none="No column that is known" />
      {trace.unknown.length > 0 ? (
        <>
          <h3 className="mt-2 font-medium">Not known</h3>
          <ul aria-label="Not known" className="flex flex-col gap-1">
            {trace.unknown.slice(0, MOST).map(({ from, via, to, why }) => (
              <li key={`${from} ${via} ${to}`} className="break-words text-ink-2">
                <bdi className="data">{nameOf(from)}</bdi> → <bdi className="data">{nameOf(via)}</bdi> →{" "}
                <bdi className="data">{nameOf(to)}</bdi>: {why}.
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

type StepsProps = {
  title: string;
  steps: readonly ColumnStep[];
  nameOf: (id: string) => string;
  side: "from" | "to";
  none: string;
};

function Steps({ title, steps, nameOf, side, none }: StepsProps) {
  return (
    <>
      <h3 className="mt-2 font-medium first:mt-0">{title}</h3>
      {steps.length === 0 ? <p className="text-ink-3">{none}</p> : null}
      <ul aria-label={title} className="flex flex-col gap-1">
        {steps.slice(0, MOST).map((step) => (
          <li
            key={`${step.from.node} ${step.from.column} ${step.via} ${step.to.node} ${step.to.column}`}
            className="flex min-w-0 flex-wrap items-baseline gap-x-2"
          >
            <span className="data min-w-0 break-words">
              <bdi>{nameOf(step[side].node)}</bdi> · <bdi className="font-semibold">{step[side].column}</bdi>
            </span>
            <span className="text-ink-3 text-xs">
              by <bdi>{nameOf(step.via)}</bdi>
            </span>
            <Tag>{step.kind.toLowerCase()}</Tag>
            {step.masked ? <Tag>masked</Tag> : null}
            <Tag>{step.confidence}</Tag>
          </li>
        ))}
      </ul>
      {steps.length > MOST ? (
        <p className="text-ink-3 text-xs">{steps.length - MOST} more steps are not listed.</p>
      ) : null}
    </>
  );
}
