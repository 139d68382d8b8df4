"use client";
import { useSyncExternalStore } from "react";
import type { Zone } from "@/lib/format/time";

const KEY = "millrace.zone";
const listeners = new Set<() => void>();

function read(): Zone {
  return localStorage.getItem(KEY) === "utc" ? "utc" : "local";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The zone clock times are written in; a person's choice, kept in this browser. The server renders UTC. */
export function useZone(): Zone {
  return useSyncExternalStore(subscribe, read, () => "utc");
}

/** Changes it on every open page of this browser. */
export function setZone(zone: Zone): void {
  localStorage.setItem(KEY, zone);
  for (const notify of listeners) notify();
}
