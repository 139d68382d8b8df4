"use client";
import { Dialog } from "../ui/dialog";
import { Keys } from "../ui/keys";

const GROUPS = [
  {
    title: "Everywhere",
    keys: [
      ["⌘ K", "Find anything, do anything (Ctrl K)"],
      ["?", "These keys"],
      ["Esc", "Close the panel or dialog"],
    ],
  },
  {
    title: "Lists",
    keys: [
      ["/", "Filter"],
      ["j k", "Down, up"],
      ["Enter", "Open the side panel"],
      ["o", "Open the page"],
      ["x", "Select"],
    ],
  },
  { title: "Flow map", keys: [["← → ↑ ↓", "Walk along the flow, or through the column"]] },
] as const;

const FILTERS = [
  ["clicks orders", "rows with both words, in any column"],
  ["name:clicks", "the column contains it; a comma gives alternatives"],
  ["state=Stable", "the column is it; != is not"],
  ["lag>10k, behind>=5m, size<1GiB", "comparisons, with units"],
  ["-internal:yes", "not"],
] as const;

/** The keys and the filter language, on `?`. */
export function KeyboardHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard and filters">
      <div className="flex flex-col gap-4">
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3 className="mb-1 font-medium text-ink-2 text-xs">{group.title}</h3>
            <dl className="grid grid-cols-[8rem_1fr] gap-y-1">
              {group.keys.map(([keys, what]) => (
                <div key={keys} className="contents">
                  <dt className="-ml-2">
                    <Keys keys={keys} />
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3 className="mb-1 font-medium text-ink-2 text-xs">The filter box of any list</h3>
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
            {FILTERS.map(([text, what]) => (
              <div key={text} className="contents">
                <dt className="data">{text}</dt>
                <dd className="text-ink-2">{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
