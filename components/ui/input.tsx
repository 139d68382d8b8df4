import { clsx } from "clsx";
import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";

export const inputClass =
  "w-full min-w-0 rounded border border-line-strong bg-canvas px-2 text-ink text-sm placeholder:text-ink-3 " +
  "disabled:opacity-50 aria-invalid:border-failed";

/** One line of text. Put it in a `Field` for its label, hint and error. `mono` for names, addresses and values. */
export function Input({ mono, className, ...rest }: InputHTMLAttributes<HTMLInputElement> & { mono?: boolean }) {
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...rest}
      className={clsx(inputClass, "h-7", mono && "data", className)}
    />
  );
}

/** Several lines of text, monospaced because it is nearly always data. */
export function Textarea({ className, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea spellCheck={false} rows={4} {...rest} className={clsx(inputClass, "data py-1.5", className)} />;
}
