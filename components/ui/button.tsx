import { clsx } from "clsx";
import { LoaderCircle } from "lucide-react";
import type { ComponentPropsWithRef, ReactNode } from "react";

/**
 * A button says what it does ("Reset 3 offsets"). One `primary` a screen; `danger` only where something is lost for
 * good, in the last step of a write. `busy` keeps the width, blocks a second press and is announced.
 */
export type ButtonProps = ComponentPropsWithRef<"button"> & {
  tone?: "primary" | "plain" | "quiet" | "danger";
  size?: "small" | "normal";
  busy?: boolean;
  icon?: ReactNode;
};

const TONES = {
  primary: "bg-accent-strong text-on-accent border-transparent hover:bg-accent-hover",
  plain: "bg-raised text-ink border-line-strong/60 hover:bg-hover",
  quiet: "bg-transparent text-ink-2 border-transparent hover:bg-hover hover:text-ink",
  danger: "bg-danger-strong text-on-danger border-transparent hover:opacity-90",
} as const;

/** The look alone, for links that act as buttons. */
export function buttonClass(tone: keyof typeof TONES = "plain", size: "small" | "normal" = "normal"): string {
  return clsx(
    "inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded border font-medium",
    "disabled:cursor-not-allowed disabled:opacity-50",
    size === "small" ? "h-6 px-2 text-xs" : "h-7 px-2.5 text-sm",
    TONES[tone],
  );
}

export function Button({
  tone = "plain",
  size = "normal",
  busy = false,
  icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled === true || busy}
      aria-busy={busy || undefined}
      className={clsx(buttonClass(tone, size), className)}
    >
      {busy ? <LoaderCircle aria-hidden className="size-3.5 motion-safe:animate-spin" /> : icon}
      {children}
    </button>
  );
}
