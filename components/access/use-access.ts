import { useQuery, useQueryClient } from "@tanstack/react-query";
import { listTokens, listUsers, readSession } from "@/lib/access/contract";
import { may } from "@/lib/access/may";
import type { Permission } from "@/lib/access/roles";
import { call } from "@/lib/http/call";

/** Who is signed in, with their bindings. */
export function useSession() {
  return useQuery({ queryKey: ["session"], queryFn: ({ signal }) => call(readSession, {}, signal), staleTime: 30_000 });
}

/** Whether the person may do something, for showing a button. The server asks again. */
export function useMay(permission: Permission, environment?: string, resource?: string): boolean {
  const bindings = useSession().data?.bindings ?? [];
  return may(bindings, { permission, environment, resource });
}

/** All people with their roles. */
export function useUsers() {
  return useQuery({ queryKey: ["access", "users"], queryFn: ({ signal }) => call(listUsers, {}, signal) });
}

/** The caller's tokens, everybody's for an administrator. */
export function useTokens() {
  return useQuery({ queryKey: ["access", "tokens"], queryFn: ({ signal }) => call(listTokens, {}, signal) });
}

/** Asks again for people and tokens after a write. */
export function useRefreshAccess(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ["access"] });
}
