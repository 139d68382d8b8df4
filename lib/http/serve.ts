import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { dbError } from "@/lib/db/db-error";
import { admit } from "@/lib/http/admit";
import type { Endpoint } from "@/lib/http/endpoint";
import { parseInput } from "@/lib/http/parse-input";
import { toProblem } from "@/lib/http/problem";
import { log } from "@/lib/log";

/** What a handler gets: parsed input, the person, and the request's abort signal. */
export type Call<E extends Endpoint> = {
  params: z.output<E["params"]>;
  query: z.output<E["query"]>;
  body: z.output<E["body"]>;
  actor: Actor;
  requestId: string;
  signal: AbortSignal;
};
// Next gives a route without a dynamic segment no params at all.
type RouteContext = { params: Promise<Record<string, string | string[]> | undefined> };
type Route = (request: Request, context: RouteContext) => Promise<Response>;

/**
 * A route from a contract: who asks → may they → parse → run → check the reply. Errors leave as problem+json.
 * The reply is parsed too, so that a field that the contract does not name never leaves the server.
 */
export function serve<E extends Endpoint>(contract: E, run: (call: Call<E>) => Promise<z.input<E["response"]>>): Route {
  return guarded(contract, async (call) => {
    const reply = contract.response.safeParse(await run(call));
    if (!reply.success) throw new AppError("internal", `Reply breaks its contract: ${reply.error.message}`);
    return Response.json(reply.data, { headers: { "cache-control": "no-store", "x-request-id": call.requestId } });
  });
}

/** As `serve`, for a handler that makes the response itself: event streams and downloads. */
export function serveStream<E extends Endpoint>(contract: E, run: (call: Call<E>) => Promise<Response>): Route {
  return guarded(contract, run);
}

function guarded<E extends Endpoint>(contract: E, run: (call: Call<E>) => Promise<Response>): Route {
  return async (request, context) => {
    const requestId = randomUUID();
    try {
      const params = (await context.params) ?? {};
      const actor = await admit(contract, request, params);
      const input = await parseInput(contract, request, params);
      return await run({ ...input, actor, requestId, signal: request.signal } as Call<E>);
    } catch (thrown) {
      return problemResponse(contract, thrown, requestId);
    }
  };
}

function problemResponse(contract: Endpoint, thrown: unknown, requestId: string): Response {
  const error = dbError(thrown);
  if (error.code === "internal") log.error({ requestId, path: contract.path, error }, "request failed");
  const problem = toProblem(error, requestId);
  return Response.json(problem, {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", "x-request-id": requestId },
  });
}
