"use client";
import { clsx } from "clsx";
import { Check, Copy, X } from "lucide-react";
import { useState } from "react";

/**
 * Copies exactly `text` and says for a moment that it did, or that the browser refused. A plain button with a title and
 * no tooltip part: it stands in every row of long lists.
 */
export function CopyButton({ text, label = "Copy", className }: { text: string; label?: string; className?: string }) {
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  const copy = async () => {
    const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    setOutcome(
      await writing.then(
        () => "copied" as const,
        () => "refused" as const,
      ),
    );
    setTimeout(() => setOutcome(undefined), 1500);
  };
  const name = outcome === "copied" ? "Copied" : outcome === "refused" ? "The browser refused to copy" : label;
  const Icon = outcome === "copied" ? Check : outcome === "refused" ? X : Copy;
  return (
    <button
      type="button"
      title={name}
      aria-label={name}
      onClick={(event) => {
        event.stopPropagation();
        void copy();
      }}
      className={clsx(
        "inline-flex size-5 shrink-0 items-center justify-center rounded text-ink-3 hover:bg-hover hover:text-ink",
        className,
      )}
    >
      <Icon aria-hidden className="size-3" />
    </button>
  );
}
