import { httpJson } from "../../demo/http-json.ts";
import { connectors } from "../../demo/names.ts";
import type { Settings } from "../../settings.ts";
import { errorWords, rootCause } from "../failure-words.ts";
import type { Finding } from "../finding.ts";

type State = { state: string; trace?: string };
type Statuses = Record<string, { status: { connector: State; tasks: (State & { id: number })[] } }>;

export async function checkConnect({ addresses }: Settings): Promise<Finding[]> {
  try {
    const statuses = (await httpJson(`${addresses.connectUrl}/connectors?expand=status`, {
      timeoutMs: 4_000,
    })) as Statuses;
    return Object.values(connectors).flatMap((name) => judge(name, statuses[name]));
  } catch (error) {
    return [
      {
        system: "connect",
        seen: `Kafka Connect does not answer: ${errorWords(error)}.`,
        advice: "`npm run logs -- connect` shows why; `npm run up` starts it again.",
      },
    ];
  }
}

function judge(name: string, found: Statuses[string] | undefined): Finding[] {
  const finding = (seen: string, advice: string): Finding[] => [{ system: "connect", part: name, seen, advice }];
  if (found === undefined) return finding(`Kafka Connect has no connector ${name}.`, "`npm run up` makes it.");
  const { connector, tasks } = found.status;
  const failed = [connector, ...tasks].find(({ state }) => state === "FAILED");
  if (failed !== undefined) {
    return finding(
      `The connector ${name} has failed: ${rootCause(failed.trace ?? "it gives no reason")}`,
      "Mend the cause, then `npm run up` restarts what has failed.",
    );
  }
  if (connector.state === "PAUSED" || connector.state === "STOPPED") {
    return finding(
      `The connector ${name} is ${connector.state.toLowerCase()}.`,
      `Resume it: PUT /connectors/${name}/resume.`,
    );
  }
  if (tasks.length === 0) return finding(`The connector ${name} has no task.`, "`npm run logs -- connect` shows why.");
  return [];
}
