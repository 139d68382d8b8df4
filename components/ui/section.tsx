import { type ReactNode, useId } from "react";

/** A titled part of a page or panel; parts are told apart by space and a line, not by boxes. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-line border-b px-4 py-3 last:border-b-0">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {aside ? <div className="ml-auto text-ink-3 text-xs">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
