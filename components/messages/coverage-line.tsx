import { clsx } from "clsx";
import type { ReactNode } from "react";
import { coverageOf, type PageRead } from "./coverage";

/** Under the query, always there: what the rows below are taken from, why reading stopped, what could not be read. */
export function CoverageLine({
  pages,
  busy,
  action,
}: {
  pages: readonly PageRead[] | undefined;
  busy: boolean;
  action?: ReactNode;
}) {
  const coverage = pages ? coverageOf(pages, undefined) : undefined;
  return (
    <div role="status" className="border-line border-b px-4 py-1 text-ink-2 text-xs">
      <div className="flex min-h-6 flex-wrap items-center gap-x-2">
        <span className={clsx(busy && "text-progress")}>
          {busy ? "Reading…" : (coverage?.line ?? "Nothing was read yet.")}
        </span>
        {!busy && coverage ? <span>{coverage.stopped}</span> : null}
        {action}
      </div>
      {coverage?.problems.map((problem) => (
        <p key={problem} className="text-degraded">
          {problem}
        </p>
      ))}
    </div>
  );
}
