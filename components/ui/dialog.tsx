"use client";
import { clsx } from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";

/**
 * Something that has to be finished or left before the page goes on: forms and plans, never a bare question. `footer`
 * holds the buttons, the one that acts last. Esc and the ground around it leave, unless `locked` (work is being sent).
 */
type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
  locked?: boolean;
  children: ReactNode;
};

export function Dialog({
  open,
  onClose,
  title,
  description,
  footer,
  wide = false,
  locked = false,
  children,
}: DialogProps) {
  const keepOpen = (event: Event) => {
    if (locked) event.preventDefault();
  };
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && !locked && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(10_14_18/0.45)]" />
        <Radix.Content
          onEscapeKeyDown={keepOpen}
          onPointerDownOutside={keepOpen}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={clsx(
            "fixed top-[8vh] left-1/2 z-40 flex max-h-[84vh] w-[calc(100vw-24px)] -translate-x-1/2 flex-col rounded border border-line bg-canvas shadow-overlay outline-none",
            wide ? "max-w-4xl" : "max-w-xl",
          )}
        >
          <header className="flex items-start gap-2 border-line border-b py-2.5 pr-2.5 pl-4">
            <div className="min-w-0 flex-1 py-0.5">
              <Radix.Title className="break-words font-semibold text-lg">{title}</Radix.Title>
              {description ? (
                <Radix.Description asChild>
                  <div className="text-ink-2">{description}</div>
                </Radix.Description>
              ) : null}
            </div>
            {locked ? null : <IconButton label="Close" keys="Esc" icon={<X />} onClick={onClose} />}
          </header>
          <div className="min-h-0 flex-1 overflow-auto px-4 py-3">{children}</div>
          {footer ? (
            <footer className="flex flex-wrap items-center justify-end gap-2 border-line border-t px-4 py-2.5">
              {footer}
            </footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
