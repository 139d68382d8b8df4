import type { CSSProperties, ReactNode } from "react";

// Who has no wheel and no finger scrolls with the arrow keys, so what scrolls has to take the focus.
const TAKES_FOCUS = { tabIndex: 0 } as const;

/** A named part of a page that scrolls by itself and may hold nothing that can be focused (tables, text, bytes). */
type ScrollBoxProps = { label: string; className?: string; style?: CSSProperties; children: ReactNode };

export function ScrollBox({ label, className, style, children }: ScrollBoxProps) {
  return (
    <section {...TAKES_FOCUS} aria-label={label} style={style} className={className ?? "max-w-full overflow-x-auto"}>
      {children}
    </section>
  );
}
