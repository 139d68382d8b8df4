import { z } from "zod";
import type { Permission } from "@/lib/access/roles";

/**
 * A contract: what an endpoint takes and gives. Safe for the browser; the route (`serve`), the typed client (`call`)
 * and OpenAPI are all made from it. `params` come from the path, where `:name` marks each one.
 */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: `/api/${string}`;
  /** One line for OpenAPI. */
  summary: string;
  /** The permission that is asked for before anything is read. */
  can: Permission;
  /** The param that names the thing the permission is asked on, for bindings with a resource pattern. */
  resource?: string;
  params: Params;
  query: Query;
  body: Body;
  response: Reply;
  /** "json" by default; an event stream is described, but not parsed as one reply. */
  replies?: "json" | "event-stream";
};

const nothing = z.object({});
type Nothing = typeof nothing;
type Spec<P, Q, B, R> = Pick<Endpoint, "method" | "path" | "summary" | "can" | "resource" | "replies"> & {
  params?: P;
  query?: Q;
  body?: B;
  response: R;
};

/** Declares a contract. A contract without a permission does not compile. */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(spec: Spec<P, Q, B, R>): Endpoint<P | Nothing, Q | Nothing, B | Nothing, R> & Endpoint<P, Q, B, R>;
export function endpoint(spec: Spec<z.ZodType, z.ZodType, z.ZodType, z.ZodType>): Endpoint {
  return { params: nothing, query: nothing, body: nothing, ...spec };
}

/** The slug of an environment, as in every path under /environments/:env. */
export const EnvParam = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "wants a-z, 0-9 and dashes");
/** A 64-bit integer as decimal text: how offsets, sizes and sums travel. */
export const Int64 = z.string().regex(/^-?\d{1,20}$/, "wants a whole number as text");
