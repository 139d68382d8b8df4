"use client";
import { useEffect, useEffectEvent } from "react";

export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Single-key shortcuts of the page, named as KeyboardEvent.key in lower case ("j", "/", "escape"). They rest while one types, while a
 * dialog or menu is open, and when a modifier is held.
 */
export function useHotkeys(keys: Hotkeys, enabled = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = keys[event.key.toLowerCase()];
    if (!run || isTaken(event)) return;
    event.preventDefault();
    run(event);
  });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [enabled]);
}

function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input, textarea, select, [contenteditable=true]")) return true;
  if (document.querySelector("[role=dialog][data-state=open], [role=menu], [role=listbox]")) return true;
  return event.key === "Enter" && target?.closest("a, button, summary, [role=tab]") != null;
}
