import type { ReactNode } from "react";

/** A neutral word about a thing (a cleanup policy, a type, a role). For states use `StateMark`. */
export function Tag({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span
      title={title}
      className="inline-flex h-5 max-w-full items-center truncate rounded border border-line bg-surface px-1.5 text-ink-2 text-xs"
    >
      {children}
    </span>
  );
}
