"use client";
import { CircleCheck, CircleX, LoaderCircle, X } from "lucide-react";
import Link from "next/link";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { closeToast, type Toast, toastStore } from "./toast";

const STAYS_MS = 8_000;
const NONE: readonly Toast[] = [];

/** Draws the toasts; stands once in the shell. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, () => NONE);
  return (
    <section
      aria-label="Results"
      aria-live="polite"
      className="pointer-events-none fixed right-3 bottom-3 z-50 flex w-96 max-w-[calc(100vw-24px)] flex-col gap-2"
    >
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

const ICONS = {
  done: <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-2" />,
  progress: <LoaderCircle aria-hidden className="mt-0.5 size-4 shrink-0 text-progress motion-safe:animate-spin" />,
  failed: <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-failed" />,
} as const;

function ToastView({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  const { id, tone } = toast;
  useEffect(() => {
    if (tone !== "done" || held) return;
    const timer = setTimeout(() => closeToast(id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [id, tone, held]);
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      className="pointer-events-auto flex items-start gap-2 rounded border border-line bg-raised py-2 pr-1.5 pl-3 shadow-overlay"
    >
      {ICONS[tone]}
      <div className="min-w-0 flex-1 py-px">
        <p className="break-words font-medium">
          {toast.href ? (
            <Link href={toast.href} className="quiet-link">
              {toast.title}
            </Link>
          ) : (
            toast.title
          )}
        </p>
        {toast.detail ? <p className="break-words text-ink-2">{toast.detail}</p> : null}
        {toast.problem?.hint ? <p className="break-words text-ink-2">{toast.problem.hint}</p> : null}
      </div>
      {toast.action ? (
        <Button
          size="small"
          onClick={() => {
            closeToast(id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      {tone === "progress" ? null : <IconButton label="Close" icon={<X />} onClick={() => closeToast(id)} />}
    </div>
  );
}
