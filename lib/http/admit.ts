import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { isWrite } from "@/lib/access/roles";
import { AppError } from "@/lib/app-error";
import { actorOf } from "@/lib/auth/actor-of";
import { getEnvironment } from "@/lib/environments/get-environment";
import type { Endpoint } from "@/lib/http/endpoint";

type Params = Record<string, string | string[]>;

/** Lets a request in or throws: session or token, same origin for writes, permission, read-only environment. */
export async function admit(contract: Endpoint, request: Request, params: Params): Promise<Actor> {
  const actor = await actorOf(request.headers);
  if (contract.method !== "GET" && actor.via === "session") refuseForeignOrigin(request);
  const environment = one(params["env"]);
  const resource = contract.resource ? one(params[contract.resource]) : undefined;
  if (!may(actor.bindings, { permission: contract.can, environment, resource })) {
    throw new AppError(
      "forbidden",
      `${actor.name} lacks the permission ${contract.can}${resource ? ` on ${resource}` : ""}.`,
      {
        hint: "An administrator can grant a role under Access.",
      },
    );
  }
  if (environment && isWrite(contract.can) && contract.can !== "environments.write") {
    const { readOnly, name } = await getEnvironment(environment);
    if (readOnly)
      throw new AppError("forbidden", `${name} is read-only.`, { hint: "Change it under Environments first." });
  }
  return actor;
}

// A decoded segment: Next gives dynamic params still percent-encoded in route handlers of some versions.
const one = (value: string | string[] | undefined): string | undefined => {
  const text = Array.isArray(value) ? value.join("/") : value;
  return text === undefined ? undefined : decodeSegment(text);
};

/** A path segment as the caller meant it; a stray percent sign stays as it is. */
export function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// Cookies travel by themselves, so a write with one has to come from a page of this console.
function refuseForeignOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host) return;
  throw new AppError("forbidden", "This write did not come from a page of the console.", {
    hint: "Programs use an API token instead of a session.",
  });
}
