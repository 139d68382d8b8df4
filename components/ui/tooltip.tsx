"use client";
import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Keys } from "./keys";

/**
 * A word on hover or focus for something that has a name already; never the only place a fact is told on touch screens.
 * Wrap exactly one element that takes a ref. `TooltipProvider` stands once in the root layout.
 */
type TooltipProps = { text: ReactNode; keys?: string; side?: "top" | "right" | "bottom" | "left"; children: ReactNode };

export function Tooltip({ text, keys, side = "bottom", children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-w-96 break-words rounded border border-line bg-raised px-2 py-1 text-ink text-xs shadow-overlay"
        >
          {text}
          {keys ? <Keys keys={keys} /> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function TooltipProvider({ children }: { children: ReactNode }) {
  return <Radix.Provider delayDuration={350}>{children}</Radix.Provider>;
}
