import type { EnvironmentView } from "@/lib/environments/contract";
import type { Environment } from "@/lib/environments/get-environment";

/** An environment as the browser may see it: which secrets are set, never what they are. */
export const environmentView = ({ id, name, readOnly, systems, secrets, updatedAt }: Environment): EnvironmentView => ({
  id,
  name,
  readOnly,
  systems,
  secretsSet: Object.entries(secrets).flatMap(([key, value]) => (value ? [key] : [])),
  updatedAt: updatedAt.toISOString(),
});
