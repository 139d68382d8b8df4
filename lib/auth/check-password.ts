import { compare, hash } from "bcryptjs";
import type { User } from "next-auth";
import { db } from "@/lib/db/client";

const WINDOW_MS = 10 * 60_000;
const MAX_FAILURES_BY_NAME = 10;
const MAX_FAILURES_BY_ADDRESS = 50;
const ROUNDS = 10;

/** The bcrypt hash of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, ROUNDS);

// Compared with when there is no such user, so that the time of the answer does not tell which names exist.
const NOBODY = "$2b$10$CwTycUXWue0Thq9StjUM0uJ8.k0vYx5m5W5ZkQ2iQ1YQ4mB9b0y8K";

/** Signs in by name and password. Throws "TooManyAttempts" over the limit, which counts failures by name and by address. */
export async function checkPassword(username: string, password: string, address: string): Promise<User | null> {
  const name = username.trim().toLowerCase().slice(0, 200);
  const subjects = [`name:${name}`, `address:${address}`];
  await refuseOverLimit(subjects);
  const user = await db().user.findUnique({ where: { username: name } });
  const right = await compare(password.slice(0, 200), user?.passwordHash ?? NOBODY);
  if (!user || !right || user.disabled) {
    await db().signInFailure.createMany({ data: subjects.map((subject) => ({ subject })) });
    return null;
  }
  await db().$transaction([
    db().user.update({ where: { id: user.id }, data: { lastSeenAt: new Date() } }),
    db().signInFailure.deleteMany({ where: { subject: `name:${name}` } }),
  ]);
  return { id: user.id, name: user.name };
}

async function refuseOverLimit(subjects: string[]): Promise<void> {
  const since = new Date(Date.now() - WINDOW_MS);
  const counts = await Promise.all(
    subjects.map((subject) => db().signInFailure.count({ where: { subject, at: { gte: since } } })),
  );
  const [byName = 0, byAddress = 0] = counts;
  const unknown = subjects[1] === "address:unknown";
  if (byName >= MAX_FAILURES_BY_NAME || (!unknown && byAddress >= MAX_FAILURES_BY_ADDRESS)) {
    throw new Error("TooManyAttempts");
  }
}
