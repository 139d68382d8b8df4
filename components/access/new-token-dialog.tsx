"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { createToken } from "@/lib/access/contract";
import { call } from "@/lib/http/call";
import { BindingForm, NEW_BINDING } from "./binding-form";
import { useRefreshAccess } from "./use-access";

const LIFETIMES = [
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "a year" },
  { value: "never", label: "until it is revoked" },
] as const;
type Lifetime = (typeof LIFETIMES)[number]["value"];

/** Makes a token and shows its text, which cannot be seen again. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const refresh = useRefreshAccess();
  const [name, setName] = useState("");
  const [binding, setBinding] = useState(NEW_BINDING);
  const [lifetime, setLifetime] = useState<Lifetime>("30");
  const [secret, setSecret] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    const days = lifetime === "never" ? null : Number(lifetime);
    await call(createToken, { body: { name, days, ...binding } })
      .then(({ secret: text }) => setSecret(text))
      .catch(setError);
    setBusy(false);
    await refresh();
  };
  const footer = secret ? (
    <Button tone="primary" onClick={onClose}>
      Done
    </Button>
  ) : (
    <>
      <Button tone="quiet" onClick={onClose}>
        Cancel
      </Button>
      <Button tone="primary" busy={busy} disabled={name === ""} onClick={() => void make()}>
        Make the token
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title="New token" footer={footer}>
      {secret ? (
        <div className="flex flex-col gap-2">
          <p>Copy it now: only its hash is kept, so it cannot be shown again.</p>
          <p className="flex items-center gap-2 rounded bg-surface p-2">
            <code className="data min-w-0 break-all">{secret}</code>
            <CopyButton text={secret} label="Copy the token" />
          </p>
        </div>
      ) : (
        <div className="flex flex-col gap-3">
          <Field label="What it is for" required>
            {(control) => <Input {...control} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <fieldset>
            <legend className="mb-1 font-medium text-ink-2 text-xs">May at most: role, environment, names</legend>
            <BindingForm binding={binding} onChange={setBinding} />
          </fieldset>
          <Select label="Lifetime" value={lifetime} options={LIFETIMES} onChange={setLifetime} />
          {error ? <ErrorPanel compact error={error} /> : null}
        </div>
      )}
    </Dialog>
  );
}
