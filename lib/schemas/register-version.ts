import { AppError, type ErrorCode } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { WritePlan } from "@/lib/audit/write-plan";
import type { FieldChange } from "@/lib/schemas/contract";
import { diffFields } from "@/lib/schemas/diff-fields";
import { readFields } from "@/lib/schemas/fields/read-fields";
import { readObjections } from "@/lib/schemas/read-objections";
import { planned, topicsTouched, type Write } from "@/lib/schemas/subject-write";
import type { Objection } from "@/lib/schemas/write-contract";
import type { SchemaVersion, StoredSchema } from "@/lib/systems/registry/port";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

type Command = Write & { schema: StoredSchema };
type Reply = WritePlan & { objections: Objection[]; version: number | null };

const REFUSALS: readonly ErrorCode[] = ["invalid_input", "conflict", "unsupported"];

/** Registers a version, or says what it would change and why the registry would refuse it. */
export async function registerVersion(command: Command, registry: SubjectsPort): Promise<Reply> {
  const { environment, actor, requestId, dryRun, subject, schema } = command;
  const [latest, same] = await Promise.all([
    registry.version(subject, "latest").catch(nullIf(["not_found"])),
    registry.find(subject, schema).catch(nullIf(REFUSALS)),
  ]);
  if (same) {
    const there = `Version ${same.version} has this schema already, with id ${same.id}.`;
    return { ...planned([], [there]), objections: [], version: null };
  }
  const { level } = await registry.level(subject);
  const { objections, blocked } = await check(registry, subject, schema, level);
  const touches = [rule(level, latest !== null), ...(await topicsTouched(environment, subject))];
  const plan = planned(changesOf(latest, schema), touches, blocked);
  if (dryRun) return { ...plan, objections, version: null };
  if (blocked) throw new AppError("conflict", blocked, { system: "registry" });
  const entry = {
    environment,
    actor,
    requestId,
    action: "schemas.register",
    target: subject,
    before: latest && { version: latest.version, id: latest.id },
    after: { type: schema.type, text: schema.text, references: schema.references },
  };
  const { auditId } = await audited(entry, () => registry.register(subject, schema));
  const made = await registry.find(subject, schema).catch(() => null);
  return { ...plan, applied: true, auditId, objections, version: made?.version ?? null };
}

async function check(registry: SubjectsPort, subject: string, schema: StoredSchema, level: string | null) {
  try {
    const { compatible, reasons } = await registry.check(subject, schema);
    if (compatible) return { objections: [], blocked: null };
    const objections = readObjections(reasons, schema.text);
    const words = objections.map(sentence).join("; ") || "the registry gives no reason";
    return { objections, blocked: `Not ${level ?? "compatible"}: ${words}.` };
  } catch (thrown) {
    const error = AppError.from(thrown);
    if (!REFUSALS.includes(error.code)) throw error;
    return { objections: [], blocked: error.message };
  }
}

function sentence({ text, pointer, line }: Objection): string {
  const place = [line === null ? null : `line ${line}`, pointer].filter((part) => part !== null).join(", ");
  return place === "" ? text : `${text} (${place})`;
}

function rule(level: string | null, hasVersions: boolean): string {
  if (!hasVersions) return "It is the first version of this subject.";
  if (level === "NONE") return "Compatibility is NONE: the registry checks nothing.";
  return level === null ? "The registry tells no level." : `The registry holds it to ${level}.`;
}

const WORDS: Record<FieldChange["kind"], string> = {
  added: "added",
  removed: "removed",
  renamed: "renamed",
  type: "type",
  default: "default",
  required: "required",
  doc: "documentation",
};

function changesOf(latest: SchemaVersion | null, schema: StoredSchema): WritePlan["changes"] {
  const newest = { what: "newest version", from: latest ? String(latest.version) : null, to: "a new one" };
  const before = latest ? readFields(latest.type, latest.text).fields : [];
  const after = readFields(schema.type, schema.text).fields;
  if (!before || !after) return [newest];
  const fields = diffFields(before, after);
  return [newest, ...fields.map(({ kind, path, from, to }) => ({ what: `${path} (${WORDS[kind]})`, from, to }))];
}

function nullIf(codes: readonly ErrorCode[]): (error: unknown) => null {
  return (error) => {
    if (error instanceof AppError && codes.includes(error.code)) return null;
    throw error;
  };
}
