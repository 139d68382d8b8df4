"use client";
import { KeyRound } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import { StateMark } from "@/components/ui/state-mark";
import { revokeToken, type TokenView } from "@/lib/access/contract";
import { call } from "@/lib/http/call";
import { describeBindings } from "./describe-bindings";
import { useRefreshAccess, useTokens } from "./use-access";

// Loaded when first opened.
const NewTokenDialog = dynamic(() => import("./new-token-dialog").then((module) => module.NewTokenDialog));
const WriteDialog = dynamic(() => import("@/components/ui/write/write-dialog").then((module) => module.WriteDialog));

type TokenState = { state: "healthy" | "unknown"; word: string };
const stateOf = (token: TokenView): TokenState => {
  if (token.revokedAt) return { state: "unknown", word: "revoked" };
  if (token.expiresAt && Date.parse(token.expiresAt) < Date.now()) return { state: "unknown", word: "expired" };
  return { state: "healthy", word: "works" };
};

const COLUMNS: readonly Column<TokenView>[] = [
  { key: "token", header: "Token", value: (row) => row.name },
  {
    key: "starts",
    header: "Starts with",
    value: (row) => row.prefix,
    cell: (row) => <span className="data">{row.prefix}…</span>,
    width: 130,
  },
  { key: "owner", header: "Acts for", value: (row) => row.owner, width: 150 },
  { key: "scope", header: "May at most", value: (row) => describeBindings([row]), width: 220 },
  {
    key: "state",
    header: "State",
    value: (row) => stateOf(row).word,
    cell: (row) => <StateMark {...stateOf(row)} />,
    width: 100,
  },
  { key: "used", header: "Last used", value: (row) => row.lastUsedAt, time: true, width: 120 },
  { key: "expires", header: "Expires", value: (row) => row.expiresAt, time: true, width: 120 },
];

/** API tokens: what programs sign in with. */
export function TokensList() {
  const tokens = useTokens();
  const refresh = useRefreshAccess();
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<TokenView>();
  return (
    <>
      <List
        name="tokens"
        rows={tokens.data?.tokens}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        defaultSort="token"
        waitingFor="tokens"
        error={tokens.error}
        retry={tokens.refetch}
        scopes={SCOPES}
        actions={
          <Button tone="primary" icon={<KeyRound aria-hidden className="size-3.5" />} onClick={() => setMaking(true)}>
            New token
          </Button>
        }
        panel={(row) => (
          <div className="flex flex-col items-start gap-3 p-4">
            <p>{row.name}</p>
            <p className="text-ink-2">
              Acts for {row.owner}, at most as {describeBindings([row])}.
            </p>
            {row.revokedAt ? null : <Button onClick={() => setRevoking(row)}>Revoke {row.name}</Button>}
          </div>
        )}
        empty={
          <Empty title="No tokens">
            Programs call the API with a token that acts for you, with at most your rights.
          </Empty>
        }
      />
      {making ? <NewTokenDialog onClose={() => setMaking(false)} /> : null}
      {revoking ? (
        <WriteDialog
          open
          onClose={() => setRevoking(undefined)}
          title={`Revoke ${revoking.name}`}
          makePlan={async () => ({
            changes: [{ what: `token ${revoking.prefix}…`, from: stateOf(revoking).word, to: "revoked" }],
            touches: ["Programs that use it are refused from then on"],
          })}
          verb={() => `Revoke ${revoking.name}`}
          doing={`Revoking ${revoking.name}`}
          apply={async () => {
            await call(revokeToken, { params: { token: revoking.id }, body: {} });
            await refresh();
            return { title: `${revoking.name} revoked` };
          }}
        />
      ) : null}
    </>
  );
}

const SCOPES = [{ key: "dead", label: "revoked or expired", hides: (row: TokenView) => stateOf(row).word !== "works" }];
