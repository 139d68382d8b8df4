import { clsx } from "clsx";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { DiffLine } from "@/lib/schemas/contract";

const SIGN = { same: " ", added: "+", removed: "−", gap: " " } as const;
const SAID = { same: "", added: "added: ", removed: "removed: ", gap: "" } as const;
const MOST = 3_000;

/** Two texts as one, line by line: what went with −, what came with +. */
export function DiffView({ lines }: { lines: readonly DiffLine[] }) {
  if (lines.every(({ kind }) => kind === "same" || kind === "gap")) {
    return <p className="text-ink-2">The texts are equal.</p>;
  }
  return (
    <ScrollBox label="Difference of the texts" className="max-w-full overflow-x-auto rounded border border-line">
      <div className="data w-max min-w-full py-1">
        {lines.slice(0, MOST).map((line, index) => (
          <div
            key={`${line.left ?? ""}/${line.right ?? ""}/${line.kind === "gap" ? index : ""}`}
            className={clsx(
              "flex whitespace-pre px-2",
              line.kind === "added" && "bg-progress-soft",
              line.kind === "removed" && "bg-failed-soft",
              line.kind === "gap" && "text-ink-3",
            )}
          >
            <span aria-hidden className="w-10 shrink-0 pr-2 text-right text-ink-2">
              {line.left}
            </span>
            <span aria-hidden className="w-10 shrink-0 pr-2 text-right text-ink-2">
              {line.right}
            </span>
            <span aria-hidden className="w-4 shrink-0">
              {SIGN[line.kind]}
            </span>
            <span className="sr-only">{SAID[line.kind]}</span>
            <span>{line.kind === "gap" ? `… ${line.text}` : line.text}</span>
          </div>
        ))}
        {lines.length > MOST ? <p className="px-2 text-ink-3">and {lines.length - MOST} more lines</p> : null}
      </div>
    </ScrollBox>
  );
}
