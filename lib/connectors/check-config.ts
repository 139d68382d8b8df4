import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { AppError } from "@/lib/app-error";
import type { Cluster } from "@/lib/connectors/find-cluster";
import { refusedConfig, riskSentence } from "@/lib/connectors/refused-config";
import { isSecretKey } from "@/lib/systems/connect/mask-config";
import type { CheckedField } from "@/lib/systems/connect/port";

type Command = {
  environment: string;
  actor: Actor;
  class: string;
  config: Record<string, string>;
  connector?: string | undefined;
};

/**
 * What the worker says of a configuration, setting by setting; settings that no plug-in declares come last. What the
 * console refuses is not sent to the worker, for a check may already load classes and open connections.
 */
export async function checkConfig(command: Command, { connect }: Cluster) {
  const { environment, actor, connector, config } = command;
  if (
    connector !== undefined &&
    !may(actor.bindings, { permission: "connectors.configure", environment, resource: connector })
  ) {
    throw new AppError("forbidden", `${actor.name} may not configure ${connector}.`);
  }
  const former = connector === undefined ? {} : (await connect.connector(connector)).config;
  const name = connector ?? config.name ?? "";
  const risks = refusedConfig({ actor, environment, connector: name, config }, former);
  const left = new Map(Object.entries(config));
  for (const { key } of risks) left.delete(key);
  const checked = await connect.validate(command.class, Object.fromEntries(left), connector);
  const why = new Map(risks.map((risk) => [risk.key, `${riskSentence(risk)} An administrator may write it.`]));
  const declared = new Set(checked.fields.map((field) => field.name));
  const others = Object.keys(config).filter((key) => !declared.has(key));
  const fields = [...checked.fields, ...others.map(other)].map((field) => {
    const refusal = why.get(field.name);
    const secret = field.type === "PASSWORD" || isSecretKey(field.name);
    return { ...field, secret, errors: refusal === undefined ? field.errors : [refusal] };
  });
  return {
    groups: checked.groups,
    fields,
    errorCount: fields.reduce((count, { errors }) => count + errors.length, 0),
    refused: [...why.values()],
  };
}

const other = (name: string): CheckedField => ({
  name,
  label: name,
  type: "STRING",
  group: "Other settings",
  order: 0,
  width: "LONG",
  importance: "HIGH",
  required: false,
  documentation: "",
  defaultValue: null,
  dependents: [],
  recommended: [],
  errors: [],
  visible: true,
});
