import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allContracts } from "@/lib/openapi/contracts";
import { openApi } from "@/lib/openapi/openapi";

test("every contract that a route serves is in OpenAPI", () => {
  const served = globSync("app/**/route.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/serve(?:Stream)?\(\s*([A-Za-z]+)/g)].map((found) => found[1]),
  );
  const described = allContracts().map(({ name }) => name);
  expect([...new Set(served)].sort()).toEqual([...new Set(described)].sort());
});

test("the path of every contract is the folder of its route", () => {
  for (const { contract } of allContracts()) {
    const folder = contract.path.slice(1).replace(/:([A-Za-z]+)/g, "[$1]");
    const text = readFileSync(`app/${folder}/route.ts`, "utf8");
    expect(text).toMatch(new RegExp(`export const ${contract.method}\\b`));
  }
});

test("every operation says what is asked for and how it fails", () => {
  const paths = Object.values(openApi().paths as Record<string, Record<string, { responses: object }>>);
  for (const operation of paths.flatMap((path) => Object.values(path)))
    expect(operation.responses).toHaveProperty("default");
  expect(paths.length).toBeGreaterThan(5);
});
