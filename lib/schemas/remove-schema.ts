import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { WritePlan } from "@/lib/audit/write-plan";
import { formatCount } from "@/lib/format/number";
import { forgetVersions } from "@/lib/schemas/note-versions";
import { referringTo } from "@/lib/schemas/referring-to";
import { subjectVersions, type VersionsThere } from "@/lib/schemas/subject-versions";
import { planned, topicsTouched, type Write } from "@/lib/schemas/subject-write";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

/** `version` null is the whole subject. */
type Command = Write & { version: number | null; permanent: boolean; typedName: string };

/**
 * Deletes a version or a subject: softly, after which its schemas can still be read by id, or for good once that was
 * done. Or says what would be lost, and which topics and subjects use it.
 */
export async function removeSchema(command: Command, registry: SubjectsPort): Promise<WritePlan> {
  const { environment, actor, requestId, dryRun, subject, version, permanent, typedName } = command;
  const there = await subjectVersions(registry, subject);
  if (version !== null && !there.all.includes(version)) {
    throw new AppError("not_found", `There is no version ${version} of ${subject}.`, { system: "registry" });
  }
  const versions = version === null ? there.all : [version];
  const referring = await referringTo(registry, subject, versions);
  const blocked = obstacle(command, there, referring);
  const change = {
    what: version === null ? subject : `version ${version}`,
    from: state(versions, there),
    to: permanent ? null : "softly deleted",
  };
  const effect = permanent
    ? "Records that carry its ids can no longer be decoded."
    : "Its schemas can still be read by id; producers can no longer find them by name.";
  const touches = [effect, ...(await topicsTouched(environment, subject))];
  const plan = planned([change], touches, blocked);
  if (dryRun) return plan;
  if (blocked) throw new AppError("conflict", blocked, { system: "registry" });
  if (permanent && typedName !== subject) {
    throw new AppError("invalid_input", `Type ${subject} to delete it for good.`);
  }
  const before = permanent ? await textsOf(registry, subject, versions) : { versions };
  const after = { ...(version === null ? {} : { version }), permanent };
  const entry = { environment, actor, requestId, action: "schemas.delete", target: subject, before, after };
  const { auditId } = await audited(entry, () =>
    version === null ? registry.deleteSubject(subject, permanent) : registry.deleteVersion(subject, version, permanent),
  );
  if (permanent) await forgetVersions(environment, subject, versions);
  return { ...plan, applied: true, auditId };
}

function obstacle({ version, permanent }: Command, { living }: VersionsThere, referring: string[]): string | null {
  const alive = version === null ? living.length > 0 : living.includes(version);
  if (permanent && alive) return "It has to be deleted softly before it can be deleted for good.";
  if (!permanent && !alive) return "It is softly deleted already.";
  if (referring.length === 0) return null;
  const named = referring.slice(0, 5).join(", ");
  const more = referring.length > 5 ? ` and ${referring.length - 5} more` : "";
  return `Other schemas refer to it: ${named}${more}.`;
}

function state(versions: readonly number[], { living }: VersionsThere): string {
  const alive = versions.some((version) => living.includes(version));
  return `${formatCount(versions.length, "version")}${alive ? "" : ", softly deleted"}`;
}

const MOST_KEPT = 20;

// What is lost for good stays in the audit log, so that somebody can register it again.
async function textsOf(registry: SubjectsPort, subject: string, versions: readonly number[]) {
  const kept = [];
  for (const version of versions.slice(-MOST_KEPT)) {
    const found = await registry.anyVersion(subject, version).catch(() => null);
    if (found) kept.push({ version, id: found.id, type: found.type, text: found.text, references: found.references });
  }
  return { versions, kept };
}
