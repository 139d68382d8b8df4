import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { checkAddresses } from "@/lib/environments/check-address";
import type { Secrets, Systems } from "@/lib/environments/contract";
import { environmentView } from "@/lib/environments/environment-view";
import { type Environment, forgetEnvironment, getEnvironment } from "@/lib/environments/get-environment";
import { sealSecrets } from "@/lib/environments/secrets";
import { withoutPasswords } from "@/lib/environments/without-passwords";

type Command = {
  id: string;
  name: string;
  readOnly: boolean;
  systems: Systems;
  secrets: Secrets;
  /** True to add, false to change: adding over an existing one and changing a missing one are errors. */
  create: boolean;
  actor: Actor;
  requestId: string;
};

/** Adds or changes an environment. Secrets that are not given stay; an empty one is removed. */
export async function saveEnvironment(command: Command) {
  const { id, name, readOnly, create, actor, requestId } = command;
  const existing = await find(id);
  if (create && existing) throw new AppError("conflict", `There is an environment ${id} already.`);
  if (!create && !existing) throw new AppError("not_found", `There is no environment ${id}.`);
  const { systems, secrets } = withoutPasswords(command.systems, { ...existing?.secrets, ...command.secrets });
  await checkAddresses(systems, env().MILLRACE_ALLOW_LINK_LOCAL);
  const data = { name, readOnly, systems, secrets: sealSecrets(secrets) };
  const entry = {
    actor,
    environment: id,
    action: create ? "environments.create" : "environments.change",
    target: id,
    before: existing ? { ...environmentView(existing), updatedAt: undefined } : undefined,
    after: { id, name, readOnly, systems, secretsSet: Object.keys(secrets) },
    requestId,
  };
  const { auditId } = await audited(entry, () =>
    create ? db().environment.create({ data: { id, ...data } }) : db().environment.update({ where: { id }, data }),
  );
  forgetEnvironment(id);
  return { environment: environmentView(await getEnvironment(id)), auditId };
}

async function find(id: string): Promise<Environment | undefined> {
  forgetEnvironment(id);
  return getEnvironment(id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  });
}
