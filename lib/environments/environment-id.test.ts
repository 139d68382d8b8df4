import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NewEnvironmentId, TAKEN } from "@/lib/environments/environment-id";

const app = join(import.meta.dirname, "../../app");
const folders = (...of: string[]) =>
  readdirSync(join(app, ...of), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []));

test("an environment cannot take the address of a part of the console, whatever part is added", () => {
  const fixed = [...folders(), ...folders("(auth)")].filter((name) => !/^[([]/.test(name));
  expect(fixed.length).toBeGreaterThan(2);
  expect(TAKEN).toEqual(expect.arrayContaining(fixed));
  for (const name of fixed) expect(NewEnvironmentId.safeParse(name).success, name).toBe(false);
  expect(NewEnvironmentId.parse("staging-2")).toBe("staging-2");
});
