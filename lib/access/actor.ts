import type { Binding } from "@/lib/access/may";

/** Who is asking: a person by session, or a token that acts for one. */
export type Actor = {
  id: string;
  name: string;
  via: "session" | "token" | "system";
  bindings: readonly Binding[];
};
