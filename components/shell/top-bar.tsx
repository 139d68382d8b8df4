"use client";
import { Menu as MenuIcon, Search } from "lucide-react";
import { IconButton } from "../ui/icon-button";
import { Breadcrumb } from "./breadcrumb";
import { LiveSwitch } from "./live-switch";
import { RangeMenu } from "./range-menu";
import { UserMenu } from "./user-menu";

type TopBarProps = { onMenu: () => void; onPalette: () => void; onKeys: () => void };

/** Where one is, the palette, the time range, live or paused, and the person. */
export function TopBar({ onMenu, onPalette, onKeys }: TopBarProps) {
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 border-line border-b px-2 sm:pl-4">
      <IconButton label="Rooms" icon={<MenuIcon />} onClick={onMenu} className="md:hidden" />
      <Breadcrumb />
      <button
        type="button"
        onClick={onPalette}
        aria-label="Find anything (⌘K)"
        aria-keyshortcuts="Meta+K Control+K"
        className="inline-flex h-7 items-center gap-2 rounded border border-line px-2 text-ink-3 hover:bg-hover hover:text-ink max-sm:border-transparent sm:min-w-44"
      >
        <Search aria-hidden className="size-4" />
        <span className="max-sm:sr-only">Find anything</span>
        <kbd className="ml-auto font-sans text-2xs max-sm:hidden">⌘K</kbd>
      </button>
      <RangeMenu />
      <LiveSwitch />
      <UserMenu onKeys={onKeys} />
    </header>
  );
}
