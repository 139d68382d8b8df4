import { may } from "@/lib/access/may";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { WritePlan } from "@/lib/audit/write-plan";
import { checkConfig } from "@/lib/connectors/check-config";
import { connectorEnds } from "@/lib/connectors/connector-ends";
import { planned, type Write } from "@/lib/connectors/connector-write";
import type { Cluster } from "@/lib/connectors/find-cluster";
import { guarantees } from "@/lib/connectors/guarantees";
import { objections } from "@/lib/connectors/objections";
import { shownConfig } from "@/lib/connectors/shown-config";
import type { StartState } from "@/lib/connectors/write-contract";
import { tellLineage } from "@/lib/jobs/tell-lineage";
import { hasAddress } from "@/lib/systems/connect/connector-path";

type Command = Write & { name: string; config: Record<string, string>; state: StartState };

/** Creates a connector, or says what would be created. The worker checks the plan itself. */
export async function makeConnector(command: Command, cluster: Cluster): Promise<WritePlan> {
  const { environment, actor, requestId, dryRun, name, state } = command;
  // The name stands in the body, so the permission on it is asked for here and not by the route.
  if (!may(actor.bindings, { permission: "connectors.configure", environment, resource: name })) {
    throw new AppError("forbidden", `${actor.name} may not create a connector called ${name}.`);
  }
  const config: Record<string, string> = { ...command.config, name };
  const pluginClass = config["connector.class"] ?? "";
  if (pluginClass === "") throw new AppError("invalid_input", "connector.class is missing.");
  const { fields, refused } = await checkConfig({ environment, actor, class: pluginClass, config }, cluster);
  const shown = shownConfig(config, fields);
  const blocked = (await taken(cluster, name)) ?? objections(fields);
  const plan = planned(
    [
      { what: `${name}, as`, from: null, to: state },
      ...Object.entries(shown).map(([what, to]) => ({ what, from: null, to })),
    ],
    await reach(cluster, shown),
    blocked,
  );
  if (dryRun) return plan;
  if (refused[0]) throw new AppError("forbidden", refused[0]);
  if (blocked) throw new AppError("invalid_input", blocked, { system: "connect" });
  const entry = { environment, actor, requestId, action: "connectors.create", target: name, after: shown };
  const { auditId } = await audited(entry, () => cluster.connect.create(name, config, state));
  await tellLineage({ environment, connector: name });
  return { ...plan, applied: true, auditId };
}

async function taken({ name: cluster, connect }: Cluster, name: string): Promise<string | null> {
  if (!hasAddress(name)) return "Connect would take this name and never find it again: without %, / and \\ it does.";
  const found = await connect.connector(name).catch((error: unknown) => {
    if (AppError.from(error).code === "not_found") return null;
    throw error;
  });
  return found === null ? null : `${cluster} has a connector ${name} already.`;
}

async function reach({ connect }: Cluster, config: Record<string, string>): Promise<string[]> {
  const plugin = (await connect.plugins()).find(({ class: of }) => of === config["connector.class"]);
  const type = plugin?.type === "source" || plugin?.type === "sink" ? plugin.type : "unknown";
  const { inputs, outputs } = connectorEnds({ type, config, activeTopics: [] });
  const names = (ends: typeof inputs) => ends.map((end) => end.name).join(", ");
  return [
    ...(inputs.length > 0 ? [`It reads ${names(inputs)}`] : []),
    ...(outputs.length > 0 ? [`It writes ${names(outputs)}`] : []),
    ...guarantees(type, config).flatMap(({ attention, text }) => (attention ? [text] : [])),
  ];
}
