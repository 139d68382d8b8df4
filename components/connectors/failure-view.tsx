"use client";
import { Payload } from "@/components/ui/data/payload";
import type { Failure } from "@/lib/connectors/contract";

/** Why it failed: a sentence, the chain of causes from the innermost out, and the trace behind it. */
export function FailureView({ of, failure }: { of: string; failure: Failure }) {
  return (
    <div className="flex min-w-0 flex-col gap-2 border-failed border-l-2 py-0.5 pl-3">
      <p className="break-words font-medium text-failed">
        {of}: {failure.why}
      </p>
      <ol aria-label={`Causes of ${of}`} className="flex flex-col gap-0.5">
        {failure.causes.map((cause, index) => (
          <li key={cause} className="data break-words text-ink-2" dir="auto">
            {index === 0 ? "" : "↳ in "}
            {cause}
          </li>
        ))}
      </ol>
      <details>
        <summary className="cursor-pointer select-none text-ink-2">Stack trace</summary>
        <div className="mt-2">
          <Payload label={`Trace of ${of}`} text={failure.trace} maxHeightPx={360} />
        </div>
      </details>
    </div>
  );
}
