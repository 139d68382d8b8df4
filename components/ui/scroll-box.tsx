import type { CSSProperties, ReactNode } from "react";

/** A named part of a page that scrolls by itself and may hold nothing that can be focused (tables, text, bytes). */
type ScrollBoxProps = { label: string; className?: string; style?: CSSProperties; children: ReactNode };

export function ScrollBox({ label, className, style, children }: ScrollBoxProps) {
  return (
    <div {...focusableGroup(label)} style={style} className={className ?? "max-w-full overflow-x-auto"}>
      {children}
    </div>
  );
}

// Who has no wheel and no finger scrolls with the arrow keys, so what scrolls has to take the focus. A group and no
// landmark: there are many on a page.
function focusableGroup(label: string) {
  return { role: "group", tabIndex: 0, "aria-label": label };
}
