import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { Embedded } from "@/lib/ingest/media-type";
import { CODES, RestError } from "@/lib/ingest/rest-error";
import { perProcess } from "@/lib/per-process";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

/** Who would register an inline schema, and where. */
export type Registering = {
  environment: string;
  actor: Actor;
  requestId: string;
  registry: () => Pick<SubjectsPort, "find" | "register">;
};

/** The form that the schema's records come in, and who sends them. */
type Inline = { embedded: Embedded; registering: Registering };

const MAX_KEPT = 1_000;
const ids = perProcess("ingest inline schemas", () => new Map<string, number>());
const TYPES = { avro: "AVRO", jsonschema: "JSON", protobuf: "PROTOBUF" } as const;

/**
 * The id of a schema that came inline. One that the subject does not have yet is registered, as Confluent's serializers
 * do, if the token may register schemas there; otherwise a sender could change what the topic holds.
 */
export async function registeredId({ embedded, registering }: Inline, subject: string, text: string): Promise<number> {
  const { environment, actor, requestId, registry } = registering;
  const type = TYPES[embedded as keyof typeof TYPES];
  const digest = createHash("sha256").update(text).digest("hex");
  const key = `${environment} ${type} ${digest} ${subject}`;
  const known = ids.get(key);
  if (known !== undefined) return known;
  const schema = { type, text, references: [] };
  try {
    const found = await registry().find(subject, schema);
    const id = found?.id ?? (await register());
    if (ids.size >= MAX_KEPT) ids.clear();
    ids.set(key, id);
    return id;
  } catch (error) {
    if (error instanceof RestError) throw error;
    const { code, message, retryable } = AppError.from(error);
    if (retryable) throw new RestError(503, CODES.busy, `The record cannot be checked: ${message}`, 5);
    throw new RestError(code === "conflict" ? 409 : 422, code === "conflict" ? 40901 : CODES.badSchema, message);
  }

  async function register(): Promise<number> {
    if (!may(actor.bindings, { permission: "schemas.register", environment, resource: subject })) {
      const words = `This schema is not registered under ${subject}, and ${actor.name} may not register it.`;
      throw new RestError(403, CODES.forbidden, words);
    }
    const entry = { actor, environment, requestId, action: "schemas.register", target: subject, after: { type } };
    return (await audited(entry, () => registry().register(subject, schema))).value;
  }
}
