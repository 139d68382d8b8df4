import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { WritePlan } from "@/lib/audit/write-plan";
import { connectorEnds } from "@/lib/connectors/connector-ends";
import { planned, tasksText, type Write } from "@/lib/connectors/connector-write";
import type { Cluster } from "@/lib/connectors/find-cluster";
import type { Connector } from "@/lib/systems/connect/port";

type Command = Write & { connector: string; typedName: string };

/** Deletes a connector, or says what would end. The audit record keeps its configuration, without its secrets. */
export async function removeConnector(command: Command, { connect }: Cluster): Promise<WritePlan> {
  const { environment, actor, requestId, dryRun, connector, typedName } = command;
  const found = await connect.connector(connector);
  const topics = await connect.activeTopics(connector).catch(() => []);
  const from = `${found.type}, ${found.state}, ${tasksText(found.tasks.length)}`;
  const plan = planned([{ what: connector, from, to: null }], leaves(found, topics));
  if (dryRun) return plan;
  if (typedName !== connector) throw new AppError("invalid_input", `Type ${connector} to delete it.`);
  const before = { state: found.state, config: found.config };
  const entry = { environment, actor, requestId, action: "connectors.delete", target: connector, before };
  const { auditId } = await audited(entry, () => connect.remove(connector));
  return { ...plan, applied: true, auditId };
}

function leaves(found: Connector, activeTopics: readonly string[]): string[] {
  const { name, type, config } = found;
  const { inputs, outputs } = connectorEnds({ type, config, activeTopics });
  const group = config["consumer.override.group.id"] ?? `connect-${name}`;
  return [
    ...inputs.map((end) => `${end.name} is no longer read by it`),
    ...outputs.map((end) => `${end.name} is no longer written by it`),
    type === "sink"
      ? `The group ${group} keeps its offsets: a connector of this name goes on from there`
      : "Connect keeps its offsets: a connector of this name goes on from there",
    "Its passwords are kept nowhere: to bring it back they have to be typed",
  ];
}
