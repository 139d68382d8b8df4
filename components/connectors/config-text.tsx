"use client";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { configJson, parseConfig } from "./config-json";

type Config = Record<string, string>;
type ConfigTextProps = {
  config: Config;
  secrets: ReadonlySet<string>;
  setConfig: (config: Config, name: string | undefined) => void;
};

/** The same configuration as JSON, beside the form; whatever is typed here is in the form at once. */
export function ConfigText({ config, secrets, setConfig }: ConfigTextProps) {
  // While somebody types here the text is theirs; else it follows the form.
  const [typed, setTyped] = useState<string>();
  const parsed = typed === undefined ? undefined : parseConfig(typed, config);
  const problem = parsed && "problem" in parsed ? parsed.problem : undefined;
  return (
    <Field label="As JSON" hint="Paste a connector's configuration here to fill the form" error={problem}>
      {(control) => (
        <Textarea
          rows={24}
          {...control}
          value={typed ?? configJson(config, secrets)}
          onChange={(event) => {
            const text = event.target.value;
            setTyped(text);
            const next = parseConfig(text, config);
            if ("config" in next) setConfig(next.config, next.name);
          }}
          onBlur={() => {
            if (problem === undefined) setTyped(undefined);
          }}
        />
      )}
    </Field>
  );
}
