"use client";
import { signIn } from "next-auth/react";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type PasswordFormProps = { target: string; initialError: string | undefined; errors: Record<string, string> };

const never = () => () => undefined;

/**
 * Name and password. A wrong one is said at the password, and what was typed stays. Until the script runs the button is
 * off, and the form is a POST: a browser that sends it by itself must not write the password into the address.
 */
export function PasswordForm({ target, initialError, errors }: PasswordFormProps) {
  const [error, setError] = useState(initialError);
  const [busy, setBusy] = useState(false);
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const reply = await signIn("local", {
      username: String(form.get("username") ?? ""),
      password: String(form.get("password") ?? ""),
      redirect: false,
    }).catch(() => undefined);
    // A full load: everything that was remembered for nobody, or for somebody else, is left behind.
    if (reply?.ok) return window.location.assign(target);
    setBusy(false);
    setError(
      reply?.error
        ? (errors[reply.error] ?? "The console's own Postgres does not answer.")
        : "The console does not answer.",
    );
  };
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-3">
      <Field label="Name">
        {(control) => <Input {...control} name="username" autoComplete="username" autoFocus required />}
      </Field>
      <Field label="Password" error={error}>
        {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" required />}
      </Field>
      <Button tone="primary" type="submit" busy={busy} disabled={!ready}>
        Sign in
      </Button>
    </form>
  );
}
