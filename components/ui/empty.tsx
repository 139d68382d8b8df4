import type { ReactNode } from "react";

/** Nothing to show: `title` says what would be here, `children` how it gets here or what was looked at, `action` does it. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2 px-4 py-8 sm:px-6">
      <p className="font-medium text-ink">{title}</p>
      {children ? <div className="max-w-prose text-ink-2">{children}</div> : null}
      {action ? <div className="mt-1 flex gap-2">{action}</div> : null}
    </div>
  );
}
