"use client";
import { CircleX, RotateCw } from "lucide-react";
import { Button } from "./button";
import { CopyButton } from "./copy-button";
import { problemOf } from "./problem";
import { Time } from "./time";

/**
 * A failure in the panel it belongs to; the rest of the page works on. Says what happened, what to do, since when, and
 * offers to try again and to copy the details. `error` is anything thrown by a query or a mutation.
 */
type ErrorPanelProps = { error: unknown; retry?: () => void; retrying?: boolean; compact?: boolean };

export function ErrorPanel({ error, retry, retrying = false, compact = false }: ErrorPanelProps) {
  const problem = problemOf(error);
  const details = JSON.stringify({ ...problem, page: pageAddress() }, null, 2);
  return (
    <div role="alert" className={compact ? "flex gap-2 py-2" : "flex gap-3 px-4 py-6 sm:px-6"}>
      <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-failed" />
      <div className="flex min-w-0 flex-col gap-1">
        <p className="break-words font-medium text-failed">{problem.title}</p>
        {problem.detail && problem.detail !== problem.title ? (
          <p className="max-w-prose break-words text-ink-2">{problem.detail}</p>
        ) : null}
        {problem.hint ? <p className="max-w-prose break-words text-ink">{problem.hint}</p> : null}
        {problem.since !== undefined ? (
          <p className="text-ink-3 text-xs">
            Since <Time at={problem.since} form="clock" /> (<Time at={problem.since} />)
          </p>
        ) : null}
        <div className="mt-1 flex items-center gap-2">
          {retry ? (
            <Button size="small" busy={retrying} onClick={retry} icon={<RotateCw aria-hidden className="size-3" />}>
              Try again
            </Button>
          ) : null}
          <span className="data text-ink-3">
            {problem.system} · {problem.code}
          </span>
          <CopyButton text={details} label="Copy details" />
        </div>
      </div>
    </div>
  );
}

function pageAddress(): string | undefined {
  return typeof location === "undefined" ? undefined : location.pathname + location.search;
}
