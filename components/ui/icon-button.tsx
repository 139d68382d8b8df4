import { clsx } from "clsx";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { Tooltip } from "./tooltip";

/** A button that is only an icon. `label` is its name for assistive technology and its tooltip; `keys` shows a shortcut. */
export type IconButtonProps = Omit<ComponentPropsWithRef<"button">, "children"> & {
  label: string;
  icon: ReactNode;
  keys?: string;
  pressed?: boolean;
};

export function IconButton({ label, icon, keys, pressed, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys === undefined ? {} : { keys })}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
        className={clsx(
          "inline-flex size-7 shrink-0 items-center justify-center rounded text-ink-2 hover:bg-hover hover:text-ink",
          "disabled:cursor-not-allowed disabled:opacity-50 aria-pressed:bg-selected aria-pressed:text-accent [&_svg]:size-4",
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
