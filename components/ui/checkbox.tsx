"use client";
import { Check, Minus } from "lucide-react";
import { Checkbox as Radix } from "radix-ui";

/** On, off or (for "some of these") mixed. Give `label` when no visible text is tied to it by `id`. */
type CheckboxProps = {
  checked: boolean | "indeterminate";
  onChange: (checked: boolean) => void;
  label?: string;
  id?: string;
  disabled?: boolean;
  tabIndex?: number;
};

export function Checkbox({ checked, onChange, label, ...rest }: CheckboxProps) {
  return (
    <Radix.Root
      {...rest}
      aria-label={label}
      checked={checked}
      onCheckedChange={(next) => onChange(next === true)}
      className="inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-canvas text-on-accent disabled:opacity-50 data-[state=checked]:border-accent-strong data-[state=indeterminate]:border-accent-strong data-[state=checked]:bg-accent-strong data-[state=indeterminate]:bg-accent-strong"
    >
      <Radix.Indicator>
        {checked === "indeterminate" ? (
          <Minus aria-hidden className="size-3" strokeWidth={3} />
        ) : (
          <Check aria-hidden className="size-3" strokeWidth={3} />
        )}
      </Radix.Indicator>
    </Radix.Root>
  );
}

/** A checkbox with its words beside it. */
export function LabelledCheckbox({ label, ...rest }: CheckboxProps & { label: string; id: string }) {
  return (
    <div className="flex items-center gap-2">
      <Checkbox {...rest} />
      <label htmlFor={rest.id} className="select-none text-sm">
        {label}
      </label>
    </div>
  );
}
