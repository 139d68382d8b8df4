"use client";
import { clsx } from "clsx";
import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useUrlState } from "./use-url-state";

/**
 * Tabs whose choice is in the URL (`?tab=partitions`); the first is the default and leaves no trace there. Only the
 * shown tab is mounted, so a tab asks for its data when it is looked at. `count` is a number worth knowing beforehand.
 */
export type UrlTab = { key: string; label: string; count?: string | number | undefined; body: () => ReactNode };
type UrlTabsProps = { tabs: readonly UrlTab[]; param?: string; label: string };

export function UrlTabs({ tabs, param = "tab", label }: UrlTabsProps) {
  const first = tabs[0]?.key ?? "";
  const [wanted, setTab] = useUrlState(param, first);
  const shown = tabs.find((tab) => tab.key === wanted) ?? tabs[0];
  if (!shown) return null;
  return (
    <Radix.Root value={shown.key} onValueChange={setTab} className="flex min-h-0 flex-1 flex-col">
      <Radix.List
        aria-label={label}
        className="flex shrink-0 gap-1 overflow-x-auto overflow-y-hidden border-line border-b px-3 [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.key}
            value={tab.key}
            className={clsx(
              "-mb-px whitespace-nowrap border-transparent border-b-2 px-2 py-1.5 text-ink-2 outline-offset-[-2px] hover:text-ink",
              "data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink",
            )}
          >
            {tab.label}
            {tab.count !== undefined ? <span className="ml-1.5 text-ink-3 text-xs">{tab.count}</span> : null}
          </Radix.Trigger>
        ))}
      </Radix.List>
      <Radix.Content value={shown.key} className="flex min-h-0 flex-1 flex-col overflow-auto outline-offset-[-2px]">
        {shown.body()}
      </Radix.Content>
    </Radix.Root>
  );
}
