import type { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";
import { Problem } from "@/lib/http/problem";
import { ProblemError } from "@/lib/http/problem-error";
import { contractUrl } from "@/lib/http/url";

type Input<E extends Endpoint> = {
  params?: z.input<E["params"]>;
  query?: z.input<E["query"]>;
  body?: z.input<E["body"]>;
};

/** Calls an endpoint from the browser and checks the reply against its contract. Throws ProblemError, nothing else. */
export async function call<E extends Endpoint>(
  contract: E,
  input: Input<E> = {},
  signal?: AbortSignal,
): Promise<z.output<E["response"]>> {
  const url = contractUrl(contract.path, { ...(input.params ?? {}) }, { ...(input.query ?? {}) });
  const writes = contract.method !== "GET";
  const reply = await fetch(url, {
    method: contract.method,
    headers: writes ? { "content-type": "application/json" } : {},
    ...(writes ? { body: JSON.stringify(input.body ?? {}) } : {}),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ProblemError(noAnswer);
  });
  const data: unknown = await reply.json().catch(() => undefined);
  if (!reply.ok) throw new ProblemError(Problem.safeParse(data).data ?? badReply(reply.status));
  const parsed = contract.response.safeParse(data);
  if (!parsed.success) throw new ProblemError(badReply(reply.status));
  return parsed.data as z.output<E["response"]>;
}

const noAnswer: Problem = {
  type: "urn:millrace:unreachable",
  title: "The console does not answer.",
  status: 503,
  code: "unreachable",
  system: "console",
  retryable: true,
  hint: "It may be restarting; this page tries again by itself.",
};

const badReply = (status: number): Problem => ({
  type: "urn:millrace:internal",
  title: `The console answered in a form this page does not know (status ${status}).`,
  status,
  code: "internal",
  system: "console",
  retryable: true,
  hint: "A reload fetches the page that fits the running console.",
});
