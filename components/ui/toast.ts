import type { Problem } from "./problem";

/**
 * Results of what a person did, at the foot of the page: `showToast({ tone: "done", title: "Offsets of billing reset",
 * action: { label: "Undo", run } })`. Failures stay until closed; the rest leaves after eight seconds unless pointed at.
 */
export type Toast = {
  id: number;
  tone: "done" | "progress" | "failed";
  title: string;
  detail?: string;
  problem?: Problem;
  href?: string;
  action?: { label: string; run: () => void };
};

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const notify of listeners) notify();
}

/** Shows it and returns its id, by which `updateToast` turns progress into a result. */
export function showToast(toast: Omit<Toast, "id">): number {
  const id = nextId++;
  set([...toasts.slice(-3), { ...toast, id }]);
  return id;
}

export function updateToast(id: number, toast: Omit<Toast, "id">): void {
  const known = toasts.some((candidate) => candidate.id === id);
  set(known ? toasts.map((old) => (old.id === id ? { ...toast, id } : old)) : [...toasts, { ...toast, id }]);
}

export function closeToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

/** For `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  read: () => toasts,
};
