"use client";
import { useSyncExternalStore } from "react";
import { rememberInCookie } from "./cookie";
import { parseTheme, THEME_COOKIE, type Theme } from "./theme";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The chosen theme and its setter: at once on this page, and from the server's first byte on the next. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    subscribe,
    () => parseTheme(document.documentElement.dataset.theme),
    () => "system" as const,
  );
  return [
    theme,
    (next) => {
      document.documentElement.dataset.theme = next;
      rememberInCookie(THEME_COOKIE, next);
      for (const notify of listeners) notify();
    },
  ];
}
