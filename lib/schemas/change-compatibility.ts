import { audited } from "@/lib/audit/record";
import type { WritePlan } from "@/lib/audit/write-plan";
import { subjectVersions } from "@/lib/schemas/subject-versions";
import { planned, topicsTouched, type Write } from "@/lib/schemas/subject-write";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

type Command = Write & { level: string | null };
type Reply = WritePlan & { undo: { level: string | null } | null };

/** Sets a subject's compatibility, or takes it away so that the registry's holds. `undo` brings back what was. */
export async function changeCompatibility(command: Command, registry: SubjectsPort): Promise<Reply> {
  const { environment, actor, requestId, dryRun, subject, level } = command;
  const [now, global] = await Promise.all([
    registry.level(subject),
    registry.globalLevel(),
    subjectVersions(registry, subject),
  ]);
  const to = level ?? global;
  const sameLevel = now.level === to && (level === null ? now.own !== true : now.own !== false);
  if (sameLevel) return { ...planned([], []), undo: null };
  const from = `${now.level ?? "unknown"}${now.own === true ? "" : ", of the registry"}`;
  const shown = `${to ?? "unknown"}${level === null ? ", of the registry" : ""}`;
  const touches = [...warnings(to), ...(await topicsTouched(environment, subject))];
  const plan = planned([{ what: "compatibility", from, to: shown }], touches);
  if (dryRun) return { ...plan, undo: null };
  const undo = { level: now.own === true ? now.level : null };
  const entry = {
    environment,
    actor,
    requestId,
    action: "schemas.configure",
    target: subject,
    before: undo,
    after: { level },
  };
  const write = () => (level === null ? registry.unsetLevel(subject) : registry.setLevel(subject, level));
  const { auditId } = await audited(entry, write);
  return { ...plan, applied: true, auditId, undo };
}

function warnings(level: string | null): string[] {
  const next = "Versions that are there already are not checked again.";
  if (level === "NONE") return ["Any schema can then be registered, also one that old readers cannot read.", next];
  return [next];
}
