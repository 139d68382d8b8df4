import { expect, test } from "vitest";
import { checkPassword, hashPassword } from "@/lib/auth/check-password";
import { db } from "@/lib/db/client";

const name = () => `user-${crypto.randomUUID()}`;
const add = async (username: string, more: object = {}) =>
  db().user.create({ data: { username, name: username, passwordHash: await hashPassword("right password"), ...more } });

test("the right password signs in, a wrong one and a disabled user do not", async () => {
  const [on, off] = [name(), name()];
  await add(on);
  await add(off, { disabled: true });
  expect(await checkPassword(on, "right password", "a")).toMatchObject({ name: on });
  expect(await checkPassword(on, "wrong password", "a")).toBeNull();
  expect(await checkPassword(off, "right password", "a")).toBeNull();
  expect(await checkPassword(name(), "right password", "a")).toBeNull();
});

test("after ten failures the right password is refused as well, whatever the address", async () => {
  const user = name();
  await add(user);
  for (let i = 0; i < 10; i++) expect(await checkPassword(user, "wrong", `address ${i} ${user}`)).toBeNull();
  await expect(checkPassword(user, "right password", `another ${user}`)).rejects.toThrow("TooManyAttempts");
});
