"use client";
import { useState } from "react";
import { LabelledCheckbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { WriteDialog } from "@/components/ui/write/write-dialog";
import { type Binding, createUser, type UserView, updateUser } from "@/lib/access/contract";
import { call } from "@/lib/http/call";
import { BindingsForm, NEW_BINDING } from "./binding-form";
import { describeBindings } from "./describe-bindings";
import { useRefreshAccess } from "./use-access";

type UserDialogProps = { user?: UserView; onClose: () => void };
type Draft = { username: string; name: string; password: string; disabled: boolean; bindings: Binding[] };

/** Adds a person (without `user`) or changes one. */
export function UserDialog({ user, onClose }: UserDialogProps) {
  const refresh = useRefreshAccess();
  const [draft, setDraft] = useState<Draft>(() => ({
    username: user?.username ?? "",
    name: user?.name ?? "",
    password: "",
    disabled: user?.disabled ?? false,
    bindings: user?.bindings ?? [NEW_BINDING],
  }));
  const save = async () => {
    const { username, password, ...rest } = draft;
    if (user)
      await call(updateUser, { params: { user: user.id }, body: { ...rest, ...(password ? { password } : {}) } });
    else await call(createUser, { body: { username, password, name: rest.name, bindings: rest.bindings } });
    await refresh();
    return { title: user ? `${username} changed` : `${username} added` };
  };
  return (
    <WriteDialog
      open
      onClose={onClose}
      title={user ? `Change ${user.username}` : "Add a person"}
      form={<UserForm draft={draft} setDraft={setDraft} user={user} />}
      formReady={
        draft.name !== "" &&
        (user
          ? draft.password === "" || draft.password.length >= 10
          : draft.username !== "" && draft.password.length >= 10)
      }
      makePlan={async () => ({ changes: planOf(draft, user) })}
      verb={() => (user ? `Change ${user.username}` : `Add ${draft.username}`)}
      doing={`Saving ${draft.username}`}
      apply={save}
    />
  );
}

type UserFormProps = { draft: Draft; setDraft: (draft: Draft) => void; user: UserView | undefined };

function UserForm({ draft, setDraft, user }: UserFormProps) {
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <div className="flex flex-col gap-3">
      {user ? null : (
        <Field label="Sign-in name" required hint="Lower-case letters, digits and . _ @ + -">
          {(control) => (
            <Input
              mono
              {...control}
              value={draft.username}
              onChange={(event) => put({ username: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label="Name" required>
        {(control) => <Input {...control} value={draft.name} onChange={(event) => put({ name: event.target.value })} />}
      </Field>
      {user && user.source !== "local" ? (
        <p className="text-ink-2">Signs in through the provider and has no password here.</p>
      ) : (
        <Field
          label={user ? "New password" : "Password"}
          required={!user}
          hint={user ? "Empty: it stays. At least 10 characters." : "At least 10 characters"}
        >
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="new-password"
              value={draft.password}
              onChange={(event) => put({ password: event.target.value })}
            />
          )}
        </Field>
      )}
      <BindingsForm bindings={draft.bindings} onChange={(bindings) => put({ bindings })} />
      {user ? (
        <LabelledCheckbox
          id="user-disabled"
          label="Disabled: cannot sign in, and no token works"
          checked={draft.disabled}
          onChange={(disabled) => put({ disabled })}
        />
      ) : null}
    </div>
  );
}

function planOf(draft: Draft, user: UserView | undefined) {
  const rows = [
    { what: "name", from: user?.name, to: draft.name },
    { what: "roles", from: user && describeBindings(user.bindings), to: describeBindings(draft.bindings) },
    {
      what: "sign-in",
      from: user && (user.disabled ? "disabled" : "enabled"),
      to: draft.disabled ? "disabled" : "enabled",
    },
  ];
  const password = draft.password ? [{ what: "password", from: user ? "as it is" : undefined, to: "new" }] : [];
  return [...rows.filter(({ from, to }) => from !== to), ...password];
}
