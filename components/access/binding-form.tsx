"use client";
import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Binding } from "@/lib/access/contract";
import { ROLES } from "@/lib/access/roles";

const OPTIONS = ROLES.map((role) => ({ value: role, label: role }));
export const NEW_BINDING: Binding = { role: "viewer", environment: "*", pattern: "*" };

type BindingFormProps = { binding: Binding; onChange: (binding: Binding) => void };

/** One grant: a role, where, and on which names. The three count together. */
export function BindingForm({ binding, onChange }: BindingFormProps) {
  return (
    <div className="grid min-w-0 flex-1 grid-cols-3 gap-2">
      <Select label="Role" value={binding.role} options={OPTIONS} onChange={(role) => onChange({ ...binding, role })} />
      <Input
        mono
        aria-label="Environment"
        title="An environment, or * for all"
        value={binding.environment}
        onChange={(event) => onChange({ ...binding, environment: event.target.value })}
      />
      <Input
        mono
        aria-label="Names"
        title="Names it counts for: * stands for anything, orders.* for what starts so"
        value={binding.pattern}
        onChange={(event) => onChange({ ...binding, pattern: event.target.value })}
      />
    </div>
  );
}

type BindingsFormProps = { bindings: readonly Binding[]; onChange: (bindings: Binding[]) => void };

/** All grants of a person. Without one they see nothing. */
export function BindingsForm({ bindings, onChange }: BindingsFormProps) {
  const put = (at: number, binding: Binding) => onChange(bindings.map((old, index) => (index === at ? binding : old)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium text-ink-2 text-xs">Roles: role, environment, names</legend>
      {[...bindings.entries()].map(([at, binding]) => (
        // A grant has no identity but its place: its fields are controlled, so a shifted one shows the right values.
        <div key={at} className="flex items-center gap-2">
          <BindingForm binding={binding} onChange={(next) => put(at, next)} />
          <IconButton
            label="Remove this role"
            icon={<X />}
            onClick={() => onChange(bindings.filter((_, other) => other !== at))}
          />
        </div>
      ))}
      {bindings.length === 0 ? <p className="text-degraded">Without a role this person sees nothing.</p> : null}
      <div>
        <Button
          size="small"
          icon={<Plus aria-hidden className="size-3" />}
          onClick={() => onChange([...bindings, NEW_BINDING])}
        >
          Add a role
        </Button>
      </div>
    </fieldset>
  );
}
