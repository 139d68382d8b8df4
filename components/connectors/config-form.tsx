"use client";
import { useState } from "react";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { CheckedField } from "@/lib/connectors/write-contract";
import { ConfigField } from "./config-field";
import { type FieldGroup, fieldGroups, type Level } from "./config-groups";

type Config = Record<string, string>;
type ConfigFormProps = {
  groups: readonly string[];
  fields: readonly CheckedField[];
  config: Config;
  setConfig: (config: Config) => void;
};

const LEVELS = [
  { value: "key", label: "Key" },
  { value: "more", label: "Often set" },
  { value: "all", label: "All" },
] as const;

/** A form made from a plug-in's definition: groups that fold, a search, and how much of it is shown. */
export function ConfigForm({ groups, fields, config, setConfig }: ConfigFormProps) {
  const [search, setSearch] = useState("");
  const [level, setLevel] = useState<Level>("key");
  const shown = fieldGroups({ groups, fields }, { config, level, search });
  const count = shown.reduce((sum, group) => sum + group.fields.length, 0);
  const put = (name: string, value: string | undefined) => {
    const next = new Map(Object.entries(config));
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setConfig(Object.fromEntries(next));
  };
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Input
          aria-label="Find a setting"
          placeholder="Find a setting"
          className="max-w-64"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Segmented label="Settings shown" value={level} options={LEVELS} onChange={setLevel} />
        <span role="status" className="text-ink-3 text-xs">
          {count} of {fields.length} settings
        </span>
      </div>
      {shown.map((group) => (
        <Group
          key={`${group.name} ${level} ${search !== ""}`}
          group={group}
          config={config}
          put={put}
          open={isOpen(group, level, search)}
        />
      ))}
      {shown.length === 0 ? (
        <p className="text-ink-2">No setting has these words in its name or documentation.</p>
      ) : null}
    </div>
  );
}

// With everything shown, groups without a value are folded: there may be ten of them.
const isOpen = ({ set, errors }: FieldGroup, level: Level, search: string): boolean =>
  search !== "" || level === "key" || set > 0 || errors > 0;

type GroupProps = {
  group: FieldGroup;
  config: Config;
  put: (name: string, value: string | undefined) => void;
  open: boolean;
};

function Group({ group: { name, fields, set, errors }, config, put, open }: GroupProps) {
  const [shown, setShown] = useState(open);
  return (
    <details
      open={shown}
      onToggle={(event) => setShown(event.currentTarget.open)}
      className="border-line border-t pt-2"
    >
      <summary className="cursor-pointer select-none py-1">
        <span className="font-semibold">{name}</span>
        <span className="ml-2 text-ink-3 text-xs">
          {fields.length} shown{set > 0 ? `, ${set} set` : ""}
        </span>
        {errors > 0 ? (
          <span className="ml-2 text-failed text-xs">{errors === 1 ? "1 problem" : `${errors} problems`}</span>
        ) : null}
      </summary>
      {shown ? (
        <div className="flex flex-col gap-3 py-2">
          {fields.map((field) => (
            <ConfigField
              key={field.name}
              field={field}
              value={Object.hasOwn(config, field.name) ? config[field.name] : undefined}
              onChange={(value) => put(field.name, value)}
            />
          ))}
        </div>
      ) : null}
    </details>
  );
}
