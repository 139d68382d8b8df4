"use client";
import { useSearchParams } from "next/navigation";

export type UrlChanges = Record<string, string | null>;

/**
 * Writes view state to the query of the URL, without asking the server and, by default, without a new history entry.
 * null or "" takes a key out. Reads the address as it is now, so several writes in one turn do not undo each other.
 */
export function writeUrl(changes: UrlChanges, how: "replace" | "push" = "replace"): void {
  const params = new URLSearchParams(window.location.search);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === "") params.delete(key);
    else params.set(key, value);
  }
  const query = params.toString();
  const next = `${window.location.pathname}${query ? `?${query}` : ""}`;
  if (how === "push") window.history.pushState(null, "", next);
  else window.history.replaceState(null, "", next);
}

/** One key of the URL's query as state: `const [tab, setTab] = useUrlState("tab", "overview")`. */
export function useUrlState(key: string, fallback = ""): [string, (value: string | null) => void] {
  const value = useSearchParams().get(key) ?? fallback;
  return [value, (next) => writeUrl({ [key]: next === fallback ? null : next })];
}
