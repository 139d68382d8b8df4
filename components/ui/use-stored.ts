"use client";
import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** A small text kept in this browser (a width, a choice). The server, and a browser without it, see `fallback`. */
export function useStored(key: string, fallback: string): [string, (value: string) => void] {
  const name = `millrace.${key}`;
  const value = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(name) ?? fallback,
    () => fallback,
  );
  return [
    value,
    (next) => {
      localStorage.setItem(name, next);
      for (const notify of listeners) notify();
    },
  ];
}
