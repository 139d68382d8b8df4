"use client";
import { Dialog } from "radix-ui";
import { Rail } from "./rail";

/** The rail on narrow screens, over the page. */
export function RailDrawer({ env, open, onClose }: { env: string; open: boolean; onClose: () => void }) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(10_14_18/0.45)]" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-40 w-64 max-w-[85vw] border-line border-r bg-surface shadow-overlay outline-none"
        >
          <Dialog.Title className="sr-only">Rooms</Dialog.Title>
          <Rail env={env} narrow={false} onGo={onClose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
