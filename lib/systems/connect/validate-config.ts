import { connectJson } from "@/lib/systems/connect/connect-json";
import { connectorPath } from "@/lib/systems/connect/connector-path";
import { hideSecrets } from "@/lib/systems/connect/hide-secrets";
import { passwordKeys } from "@/lib/systems/connect/password-keys";
import type { CheckedConfig, CheckedField } from "@/lib/systems/connect/port";
import { Info, Validation } from "@/lib/systems/connect/replies";
import { unmaskConfig } from "@/lib/systems/connect/unmask-config";
import type { HttpSystem } from "@/lib/systems/http";

const CHECK_TIMEOUT_MS = 30_000;

/** The configuration with its secrets in place of masks, out of the connector `former` where that is given. */
export async function clearConfig(
  at: HttpSystem,
  config: Record<string, string>,
  former?: string,
): Promise<Record<string, string>> {
  const keys = await passwordKeys(at, config["connector.class"] ?? "");
  if (former === undefined) return unmaskConfig(config, undefined, keys);
  const info = await connectJson(at, { path: connectorPath(former), reply: Info });
  // What a plug-in calls a password, another may send anywhere: secrets do not follow into another class.
  const same = info.config["connector.class"] === config["connector.class"];
  return unmaskConfig(config, same ? info.config : undefined, keys);
}

/** What the worker says of a configuration, setting by setting. */
export async function validateConfig(
  at: HttpSystem,
  pluginClass: string,
  config: Record<string, string>,
  former?: string,
): Promise<CheckedConfig> {
  const body = await clearConfig(at, { ...config, "connector.class": pluginClass }, former);
  const path = `/connector-plugins/${encodeURIComponent(pluginClass)}/config/validate`;
  const found = await connectJson(at, { method: "PUT", path, body, reply: Validation, timeoutMs: CHECK_TIMEOUT_MS });
  const hide = hideSecrets(body, await passwordKeys(at, pluginClass));
  const fields = found.configs.map(({ definition, value }): CheckedField => {
    const recommended = [...new Set((value?.recommended_values ?? []).filter((one) => one !== null))];
    const errors = (value?.errors ?? []).map(hide);
    return { ...(definition ?? undeclared(value?.name ?? "")), recommended, errors, visible: value?.visible ?? true };
  });
  return { errorCount: found.error_count, groups: found.groups, fields };
}

// A setting that the worker complains about and no plug-in declares.
const undeclared = (name: string) => ({
  name,
  label: name,
  type: "STRING",
  group: null,
  order: -1,
  width: "NONE" as const,
  importance: "LOW" as const,
  required: false,
  documentation: "",
  defaultValue: null,
  dependents: [],
});
