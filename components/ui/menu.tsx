"use client";
import { clsx } from "clsx";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";

/**
 * Actions behind a button. `trigger` is one element that takes a ref (a Button or IconButton). Dangerous items are red
 * here and nowhere else, and stand last. `reason` disables an item and says why.
 */
export type MenuItem = {
  label: string;
  onSelect: () => void;
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  reason?: string | undefined;
};
type MenuProps = {
  trigger: ReactNode;
  items: readonly (MenuItem | "line")[];
  heading?: ReactNode;
  align?: "start" | "end";
};

export function Menu({ trigger, items, heading, align = "end" }: MenuProps) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-44 max-w-80 rounded border border-line bg-raised p-1 shadow-overlay"
        >
          {heading ? (
            <DropdownMenu.Label className="px-2 py-1.5 text-ink-3 text-xs">{heading}</DropdownMenu.Label>
          ) : null}
          {items.map((item, index) =>
            item === "line" ? (
              <DropdownMenu.Separator key={`line after ${keyOf(items[index - 1])}`} className="my-1 h-px bg-line" />
            ) : (
              <Item key={item.label} item={item} />
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Item({ item }: { item: MenuItem }) {
  return (
    <DropdownMenu.Item
      disabled={item.reason !== undefined}
      onSelect={item.onSelect}
      className={clsx(
        "flex min-h-7 select-none flex-wrap items-center gap-x-2 rounded px-2 py-1 text-sm outline-none data-highlighted:bg-hover [&_svg]:size-4",
        item.reason === undefined && (item.danger ? "text-failed" : "text-ink"),
        item.reason !== undefined && "text-ink-3",
      )}
    >
      {item.icon}
      {item.label}
      {item.keys ? <span className="ml-auto pl-4 text-ink-3 text-xs">{item.keys}</span> : null}
      {item.reason !== undefined ? <span className="basis-full text-ink-3 text-xs">{item.reason}</span> : null}
    </DropdownMenu.Item>
  );
}

function keyOf(item: MenuItem | "line" | undefined): string {
  return item === undefined || item === "line" ? "start" : item.label;
}
