import type { ReactNode } from "react";

/** The head of a room that is no single thing: its name, a line about what is seen, and its one action. */
export function PageTitle({ title, about, action }: { title: string; about?: ReactNode; action?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3 pb-1">
      <h1 className="font-semibold text-lg">{title}</h1>
      {about ? <div className="min-w-0 text-ink-2">{about}</div> : null}
      {action ? <div className="ml-auto flex items-center gap-2">{action}</div> : null}
    </header>
  );
}
