"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type TextFieldProps = {
  label: string;
  hint: string;
  value: string;
  password?: boolean;
  onChange: (value: string) => void;
};

/** A labelled line of an address or, masked, of a password. */
export function TextField({ label, hint, value, password = false, onChange }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Input
          mono
          {...control}
          {...(password ? { type: "password", autoComplete: "new-password" } : {})}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
