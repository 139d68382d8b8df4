import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { ScrollBox } from "../scroll-box";
import type { Change, Plan } from "./plan";

/** The plan as a table: what, from, to; then whom it touches, and what stands in the way. */
export function PlanTable({ plan }: { plan: Plan }) {
  return (
    <div className="flex flex-col gap-3">
      {plan.changes.length === 0 ? (
        <p className="text-ink-2">Nothing would change.</p>
      ) : (
        <ScrollBox label="Plan">
          <table aria-label="What changes" className="w-full border-collapse">
            <thead>
              <tr className="border-line border-b text-left text-ink-2 text-xs">
                <th className="h-7 pr-3 font-medium">What</th>
                <th className="px-3 font-medium">From</th>
                <th className="w-4" aria-label="becomes" />
                <th className="px-3 font-medium">To</th>
              </tr>
            </thead>
            <tbody>
              {plan.changes.map((change) => (
                <ChangeRow key={change.what} change={change} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {plan.touches && plan.touches.length > 0 ? <Touches touches={plan.touches} /> : null}
      {plan.blocked ? (
        <p role="alert" className="rounded bg-degraded-soft px-3 py-2 text-degraded">
          {plan.blocked}
        </p>
      ) : null}
    </div>
  );
}

function ChangeRow({ change }: { change: Change }) {
  return (
    <tr className="border-line border-b align-top last:border-b-0">
      <td className="data max-w-64 break-words py-1.5 pr-3">{change.what}</td>
      <td className="data max-w-64 break-words px-3 py-1.5 text-ink-2">{side(change.from)}</td>
      <td className="py-1.5 text-ink-3">
        <ArrowRight aria-hidden className="size-3.5" />
      </td>
      <td className="data max-w-64 break-words px-3 py-1.5 font-semibold">{side(change.to)}</td>
    </tr>
  );
}

function side(value: ReactNode) {
  return value === undefined ? <span className="font-normal text-ink-3">not there</span> : value;
}

function Touches({ touches }: { touches: readonly ReactNode[] }) {
  return (
    <div>
      <p className="mb-1 font-medium text-ink-2 text-xs">Touches</p>
      <ul className="list-disc pl-5">
        {touches.map((touch) => (
          <li key={typeof touch === "string" ? touch : undefined}>{touch}</li>
        ))}
      </ul>
    </div>
  );
}
