"use client";
import { clsx } from "clsx";
import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";

/**
 * One of a few known values. For more than about fifteen use a list with a filter. `label` names it for assistive
 * technology when no `Field` does.
 */
export type SelectOption<Value extends string> = { value: Value; label: string; hint?: string; disabled?: boolean };
type SelectProps<Value extends string> = {
  value: Value;
  options: readonly SelectOption<Value>[];
  onChange: (value: Value) => void;
  label?: string;
  id?: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
  disabled?: boolean;
  quiet?: boolean;
  className?: string;
};

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, options, onChange, label, disabled = false, quiet = false, className, ...rest } = props;
  return (
    <Radix.Root
      value={value}
      disabled={disabled}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onChange(option.value);
      }}
    >
      <Radix.Trigger
        {...rest}
        aria-label={label}
        className={clsx(
          "inline-flex h-7 min-w-0 items-center justify-between gap-1.5 rounded border px-2 text-sm disabled:opacity-50",
          quiet ? "border-transparent text-ink-2 hover:bg-hover" : "border-line-strong bg-canvas text-ink",
          className,
        )}
      >
        <span className="truncate">
          <Radix.Value />
        </span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-80 min-w-(--radix-select-trigger-width) overflow-hidden rounded border border-line bg-raised shadow-overlay"
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled ?? false}
                className="flex min-h-7 select-none items-center gap-2 rounded px-2 py-1 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-hover"
              >
                <span className="w-3.5">
                  <Radix.ItemIndicator>
                    <Check aria-hidden className="size-3.5" />
                  </Radix.ItemIndicator>
                </span>
                <Radix.ItemText>{option.label}</Radix.ItemText>
                {option.hint ? <span className="ml-auto pl-3 text-ink-3 text-xs">{option.hint}</span> : null}
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
