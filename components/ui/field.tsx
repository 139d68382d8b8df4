"use client";
import { type ReactNode, useId } from "react";

/**
 * Label, control, hint and error of one form value. `children` gets the ids to tie the control to its texts:
 * `<Field label="Partitions" hint="Can only grow">{(p) => <Input type="number" {...p} />}</Field>`
 */
export type ControlProps = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };
type FieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  children: (control: ControlProps) => ReactNode;
};

export function Field({ label, hint, error, required, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium text-ink-2 text-xs">
        {label}
        {required ? <span className="font-normal text-ink-3"> (needed)</span> : null}
      </label>
      {children({ id, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined })}
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-3 text-xs">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-failed text-xs">
          {error}
        </p>
      ) : null}
    </div>
  );
}
