"use client";
import { useState } from "react";
import { type ControlProps, Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { MASK } from "@/lib/connectors/browser/mask";
import type { CheckedField } from "@/lib/connectors/write-contract";

const WIDTHS: Record<string, string> = { SHORT: "max-w-56", MEDIUM: "max-w-md" };
const MAX_HINT = 140;
// Some plug-ins put their documentation here.
const MAX_LABEL = 60;

type ConfigFieldProps = {
  field: CheckedField;
  value: string | undefined;
  /** Undefined takes the setting out of the configuration. */
  onChange: (value: string | undefined) => void;
};

/** One setting of a plug-in, with the control that its type and recommended values ask for. */
export function ConfigField({ field, value, onChange }: ConfigFieldProps) {
  const { name, label, required, errors } = field;
  return (
    <Field
      label={sameWords(label, name) || label.length > MAX_LABEL ? name : `${name} · ${label}`}
      hint={<Documentation field={field} />}
      error={errors.length > 0 ? errors.join(" ") : undefined}
      required={required}
    >
      {(control) => <Control field={field} value={value} onChange={onChange} control={control} />}
    </Field>
  );
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, " ");
const sameWords = (label: string, name: string): boolean => plain(label) === plain(name);

function Control({ field, value, onChange, control }: ConfigFieldProps & { control: ControlProps }) {
  const put = (text: string) => onChange(text === "" ? undefined : text);
  const width = WIDTHS[field.width] ?? "max-w-2xl";
  if (field.secret) return <SecretInput value={value} onChange={onChange} control={control} />;
  if (field.type === "BOOLEAN") {
    return (
      <Select
        {...control}
        className="max-w-56"
        value={value === "true" || value === "false" ? value : "default"}
        options={[
          { value: "default", label: field.defaultValue === null ? "not set" : `not set (${field.defaultValue})` },
          { value: "true", label: "true" },
          { value: "false", label: "false" },
        ]}
        onChange={(next) => onChange(next === "default" ? undefined : next)}
      />
    );
  }
  if (value?.includes("\n") || (value?.length ?? 0) > 120) {
    return <Textarea rows={3} {...control} value={value} onChange={(event) => put(event.target.value)} />;
  }
  const listed = field.recommended.length > 0 ? `${control.id}-known` : undefined;
  return (
    <>
      <Input
        mono
        {...control}
        {...(listed ? { list: listed } : {})}
        className={width}
        value={value ?? ""}
        placeholder={field.defaultValue ?? ""}
        onChange={(event) => put(event.target.value)}
      />
      {listed ? (
        <datalist id={listed}>
          {field.recommended.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

// What is stored is not here: the field is empty, and stays so unless a new value is typed.
function SecretInput({ value, onChange, control }: Omit<ConfigFieldProps, "field"> & { control: ControlProps }) {
  const [kept] = useState(value?.includes(MASK) ? value : undefined);
  return (
    <Input
      {...control}
      type="password"
      autoComplete="new-password"
      className="max-w-md"
      value={value === undefined || value === kept ? "" : value}
      placeholder={kept === undefined ? "" : "stays as it is"}
      onChange={(event) => onChange(event.target.value === "" ? kept : event.target.value)}
    />
  );
}

function Documentation({ field: { documentation, dependents, importance } }: { field: CheckedField }) {
  const [whole, setWhole] = useState(false);
  const long = documentation.length > MAX_HINT;
  return (
    <>
      {importance === "HIGH" ? "" : `${importance.charAt(0)}${importance.slice(1).toLowerCase()} importance. `}
      {long && !whole ? `${documentation.slice(0, MAX_HINT)}… ` : `${documentation} `}
      {long ? (
        <button type="button" className="underline" onClick={() => setWhole(!whole)}>
          {whole ? "less" : "more"}
        </button>
      ) : null}
      {dependents.length > 0 ? ` Decides on ${dependents.join(", ")}.` : null}
    </>
  );
}
