"use client";
import { clsx } from "clsx";
import { type CSSProperties, useEffect, useState } from "react";

const WIDTHS = ["32%", "25%", "29%", "22%", "34%", "27%", "31%", "24%"];

/** A grey bar in the shape of text or a number that is on its way. */
export function Shape({ className, style }: { className?: string; style?: CSSProperties }) {
  return (
    <span
      aria-hidden
      style={style}
      className={clsx("block motion-safe:animate-pulse rounded bg-unknown-soft", className)}
    />
  );
}

/**
 * The shape of a list or panel that is on its way. After one second it says what it waits for: name the system and the
 * thing ("Kafka: topic configuration"), so that a slow system is known by name.
 */
export function Loading({ waitingFor, rows = 6 }: { waitingFor: string; rows?: number }) {
  const slow = useAfter(1000);
  return (
    <div role="status" aria-busy className="flex flex-col gap-3 px-4 py-3">
      {WIDTHS.slice(0, rows).map((width) => (
        <div key={width} className="flex gap-6">
          <Shape className="h-3.5" style={{ width }} />
          <Shape className="h-3.5 w-16" />
          <Shape className="h-3.5 w-24" />
        </div>
      ))}
      <p className="min-h-5 text-ink-3 text-xs">{slow ? `Waiting for ${waitingFor}` : ""}</p>
    </div>
  );
}

/** True once the component has been on screen for `delayMs`. */
export function useAfter(delayMs: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return passed;
}
