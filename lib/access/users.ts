import type { Actor } from "@/lib/access/actor";
import type { Binding, UserView } from "@/lib/access/contract";
import { forgetActors } from "@/lib/access/find-actor";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import { hashPassword } from "@/lib/auth/check-password";
import { db } from "@/lib/db/client";

type Who = { actor: Actor; requestId: string };
type Draft = { name: string; disabled: boolean; password?: string | undefined; bindings: Binding[] };

/** All people, by name. */
export async function allUsers(): Promise<UserView[]> {
  const rows = await db().user.findMany({ include: { bindings: true }, orderBy: { username: "asc" } });
  return rows.map(userView);
}

/** Adds a person who signs in with a password. Throws `conflict` when the name is taken. */
export async function addUser(draft: Omit<Draft, "disabled"> & { username: string; password: string }, who: Who) {
  const { username, name, password, bindings } = draft;
  if (await db().user.findUnique({ where: { username } }))
    throw new AppError("conflict", `${username} exists already.`);
  const passwordHash = await hashPassword(password);
  const entry = { ...who, action: "access.add-user", target: username, after: { name, bindings } };
  const { value, auditId } = await audited(entry, () =>
    db().user.create({
      data: { username, name, passwordHash, bindings: { create: bindings } },
      include: { bindings: true },
    }),
  );
  return { user: userView(value), auditId };
}

/** Changes a person. The last administrator of everything can be neither disabled nor demoted. */
export async function changeUser(id: string, { name, disabled, password, bindings }: Draft, who: Who) {
  const before = await db().user.findUnique({ where: { id }, include: { bindings: true } });
  if (!before) throw new AppError("not_found", "There is no such person.");
  if (password && before.source !== "local") {
    throw new AppError("invalid_input", `${before.username} signs in elsewhere and has no password here.`);
  }
  if (disabled || !bindings.some(isFullAdmin)) await refuseLastAdmin(id);
  const passwordHash = password ? { passwordHash: await hashPassword(password) } : {};
  const entry = {
    ...who,
    action: "access.change-user",
    target: before.username,
    before: { name: before.name, disabled: before.disabled, bindings: userView(before).bindings },
    after: { name, disabled, bindings, ...(password ? { password: "changed" } : {}) },
  };
  const { value, auditId } = await audited(entry, () =>
    db().user.update({
      where: { id },
      data: { name, disabled, ...passwordHash, bindings: { deleteMany: {}, create: bindings } },
      include: { bindings: true },
    }),
  );
  forgetActors();
  return { user: userView(value), auditId };
}

const isFullAdmin = (binding: { role: string; environment: string; pattern: string }) =>
  binding.role === "admin" && binding.environment === "*" && binding.pattern === "*";

async function refuseLastAdmin(id: string): Promise<void> {
  const bindings = { some: { role: "admin", environment: "*", pattern: "*" } };
  const others = await db().user.count({ where: { id: { not: id }, disabled: false, bindings } });
  if (others === 0)
    throw new AppError("conflict", "This is the last administrator.", { hint: "Make another one first." });
}

type Row = Omit<UserView, "lastSeenAt" | "bindings"> & {
  lastSeenAt: Date | null;
  bindings: { role: string; environment: string; pattern: string }[];
};
const userView = (row: Row): UserView => ({
  id: row.id,
  username: row.username,
  name: row.name,
  source: row.source,
  disabled: row.disabled,
  lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  bindings: row.bindings.map(({ role, environment, pattern }) => ({
    role: role as Binding["role"],
    environment,
    pattern,
  })),
});
