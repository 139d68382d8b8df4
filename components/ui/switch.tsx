"use client";
import { Switch as Radix } from "radix-ui";

/** A setting that takes effect at once. For a value that is sent with a form use a checkbox. */
type SwitchProps = { checked: boolean; onChange: (checked: boolean) => void; label: string; disabled?: boolean };

export function Switch({ checked, onChange, label, disabled = false }: SwitchProps) {
  return (
    <Radix.Root
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      aria-label={label}
      className="relative h-4 w-7 shrink-0 rounded-full border border-line-strong bg-unknown-soft disabled:opacity-50 data-[state=checked]:border-accent-strong data-[state=checked]:bg-accent-strong"
    >
      <Radix.Thumb className="block size-2.5 translate-x-0.5 rounded-full bg-ink-3 transition-transform data-[state=checked]:translate-x-3.5 data-[state=checked]:bg-on-accent" />
    </Radix.Root>
  );
}
