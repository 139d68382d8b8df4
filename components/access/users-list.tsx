"use client";
import { UserPlus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { UserView } from "@/lib/access/contract";
import { describeBindings } from "./describe-bindings";
import { useUsers } from "./use-access";

// Loaded when first opened.
const UserDialog = dynamic(() => import("./user-dialog").then((module) => module.UserDialog));

const COLUMNS: readonly Column<UserView>[] = [
  { key: "person", header: "Sign-in name", value: (row) => row.username },
  { key: "name", header: "Name", value: (row) => row.name, width: 180 },
  { key: "roles", header: "Roles", value: (row) => describeBindings(row.bindings), width: 300 },
  {
    key: "state",
    header: "State",
    value: (row) => (row.disabled ? "disabled" : "enabled"),
    cell: (row) => (
      <StateMark state={row.disabled ? "unknown" : "healthy"} word={row.disabled ? "disabled" : "enabled"} />
    ),
    width: 110,
  },
  {
    key: "source",
    header: "Signs in",
    value: (row) => (row.source === "local" ? "here" : "at the provider"),
    width: 120,
  },
  { key: "seen", header: "Last signed in", value: (row) => row.lastSeenAt, time: true, width: 130 },
];

/** People and their roles. */
export function UsersList() {
  const users = useUsers();
  const [editing, setEditing] = useState<UserView | "new">();
  return (
    <>
      <List
        name="people"
        rows={users.data?.users}
        columns={COLUMNS}
        rowKey={(row) => row.username}
        defaultSort="person"
        waitingFor="people"
        error={users.error}
        retry={users.refetch}
        actions={
          <Button tone="primary" icon={<UserPlus aria-hidden className="size-3.5" />} onClick={() => setEditing("new")}>
            Add a person
          </Button>
        }
        panel={(row) => (
          <div className="flex flex-col items-start gap-3 p-4">
            <p>{row.name}</p>
            <p className="text-ink-2">
              {describeBindings(row.bindings)}; last signed in <Time at={row.lastSeenAt} />
            </p>
            <Button onClick={() => setEditing(row)}>Change {row.username}</Button>
          </div>
        )}
        empty={<Empty title="Nobody">Somebody is signed in, so this list cannot be empty: load it again.</Empty>}
      />
      {editing ? (
        <UserDialog {...(editing === "new" ? {} : { user: editing })} onClose={() => setEditing(undefined)} />
      ) : null}
    </>
  );
}
