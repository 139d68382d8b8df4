import { z } from "zod";
import { EnvParam, endpoint } from "@/lib/http/endpoint";

export const NAME_KINDS = ["topic", "group", "subject", "connector", "job", "table", "broker"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Something one can go to by its name. */
export const Name = z.object({ kind: z.enum(NAME_KINDS), name: z.string(), href: z.string() });
export type Name = z.infer<typeof Name>;

export const listNames = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/names",
  summary: "Names of everything the snapshots of an environment know, with where each is seen",
  can: "overview.read",
  params: z.object({ env: EnvParam }),
  response: z.object({ names: z.array(Name) }),
});
