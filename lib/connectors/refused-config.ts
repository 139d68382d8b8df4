import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { movedSecrets } from "@/lib/connectors/moved-secrets";
import { type Risk, riskyConfig } from "@/lib/connectors/risky-config";
import { env } from "@/lib/env";

type Asked = { actor: Actor; environment: string; connector: string; config: Record<string, string> };

/** What of a configuration `actor` may not write; `former` is the connector's as it is shown, empty for a new one. */
export function refusedConfig(
  { actor, environment, connector, config }: Asked,
  former: Record<string, string>,
): Risk[] {
  if (may(actor.bindings, { permission: "connectors.unsafe", environment, resource: connector })) return [];
  return [...riskyConfig(config, former, env().MILLRACE_CONNECT_FOLDERS), ...movedSecrets(config, former)];
}

/** The refusal in a sentence: "file names a file of the worker outside of the allowed folders." */
export const riskSentence = ({ key, why }: Risk): string => `${key} ${why}.`;
