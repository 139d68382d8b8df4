import type { z } from "zod";
import { StateMark } from "@/components/ui/state-mark";
import type { SystemCheck } from "@/lib/environments/contract";

/** What each system answered, a line each. */
export function SystemChecks({ checks }: { checks: readonly z.infer<typeof SystemCheck>[] }) {
  return (
    <ul aria-label="Connection test" className="flex flex-col">
      {checks.map(({ system, ok, detail, hint, tookMs }) => (
        <li
          key={system}
          className="grid grid-cols-[9rem_6rem_1fr_auto] items-baseline gap-x-3 border-line border-t py-1"
        >
          <span className="truncate font-medium" title={system}>
            {system}
          </span>
          <StateMark state={ok ? "healthy" : "failed"} word={ok ? "answers" : "failed"} />
          <span className="min-w-0 break-words">
            {detail} {hint ? <span className="text-ink-2">{hint}</span> : null}
          </span>
          <span className="text-ink-3">{tookMs} ms</span>
        </li>
      ))}
    </ul>
  );
}
