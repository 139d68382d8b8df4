import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { listEnvironments, testEnvironment } from "@/lib/environments/contract";
import { call } from "@/lib/http/call";
import type { Draft } from "./draft";

/** The environments the person may see, in the order of the switch. */
export function useEnvironments() {
  return useQuery({ queryKey: ["environments"], queryFn: ({ signal }) => call(listEnvironments, {}, signal) });
}

/** Tries the systems of a draft, without saving it. */
export function useTestEnvironment() {
  return useMutation({
    mutationFn: ({ id, systems, secrets }: Pick<Draft, "systems" | "secrets"> & { id?: string }) =>
      call(testEnvironment, { body: { systems, secrets, ...(id ? { id } : {}) } }),
  });
}

/** Asks again for everything of environments after one was added, changed or removed. */
export function useRefreshEnvironments(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ["environments"] });
}
