import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { WritePlan } from "@/lib/audit/write-plan";
import { checkConfig } from "@/lib/connectors/check-config";
import { planned, tasksText, type Write } from "@/lib/connectors/connector-write";
import type { Cluster } from "@/lib/connectors/find-cluster";
import { objections } from "@/lib/connectors/objections";
import { shownConfig } from "@/lib/connectors/shown-config";
import { tellLineage } from "@/lib/jobs/tell-lineage";
import { MASKED } from "@/lib/systems/connect/port";

type Command = Write & { connector: string; config: Record<string, string> };
type Reply = WritePlan & { undo: Record<string, string> | null };

/**
 * Replaces a connector's configuration, or says what that would change. A masked value stays what it is. `undo` of the
 * reply, sent as config, brings back what was; there is none where a secret was changed, for former ones are kept nowhere.
 */
export async function changeConnector(command: Command, cluster: Cluster): Promise<Reply> {
  const { environment, actor, requestId, dryRun, connector } = command;
  const config: Record<string, string> = { ...command.config, name: connector };
  const former = await cluster.connect.connector(connector);
  const pluginClass = config["connector.class"] ?? "";
  if (pluginClass === "") throw new AppError("invalid_input", "connector.class is missing.");
  const check = { environment, actor, class: pluginClass, config, connector };
  const { fields, refused } = await checkConfig(check, cluster);
  const shown = shownConfig(config, fields);
  const changes = differences(former.config, config, shown);
  const blocked = objections(fields);
  const touches = [
    `${tasksText(former.tasks.length)} of it ${former.tasks.length === 1 ? "stops and starts" : "stop and start"} again with the new configuration`,
  ];
  const plan = { ...planned(changes, changes.length > 0 ? touches : [], blocked), undo: null };
  if (dryRun || changes.length === 0) return plan;
  if (refused[0]) throw new AppError("forbidden", refused[0]);
  if (blocked) throw new AppError("invalid_input", blocked, { system: "connect" });
  const entry = {
    environment,
    actor,
    requestId,
    action: "connectors.configure",
    target: connector,
    before: former.config,
    after: shown,
  };
  const { auditId } = await audited(entry, () => cluster.connect.putConfig(connector, config));
  await tellLineage({ environment, connector });
  const secret = changes.some(({ from, to }) => from?.includes(MASKED) || to?.includes(MASKED));
  return { ...plan, applied: true, auditId, undo: secret ? null : former.config };
}

type Config = Record<string, string>;

// `former` and `shown` are masked, `typed` is not: two masks may stand for two passwords.
function differences(former: Config, typed: Config, shown: Config): WritePlan["changes"] {
  const [before, wanted, masked] = [former, typed, shown].map((config) => new Map(Object.entries(config)));
  const names = [...new Set([...Object.keys(typed), ...Object.keys(former)])].toSorted();
  return names.flatMap((what) => {
    const [from = null, to = null] = [before?.get(what), wanted?.get(what)];
    if (from === to) return [];
    const seen = masked?.get(what) ?? null;
    return [{ what, from, to: seen?.includes(MASKED) ? `${seen} (as typed)` : seen }];
  });
}
