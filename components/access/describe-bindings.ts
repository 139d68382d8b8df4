import type { Binding } from "@/lib/access/contract";

/** Grants in words: "editor on orders.* in prod; viewer". */
export function describeBindings(bindings: readonly Binding[]): string {
  if (bindings.length === 0) return "none";
  return bindings.map(describe).join("; ");
}

function describe({ role, environment, pattern }: Binding): string {
  const on = pattern === "*" ? "" : ` on ${pattern}`;
  return `${role}${on}${environment === "*" ? "" : ` in ${environment}`}`;
}
