import fc from "fast-check";
import { expect, test } from "vitest";
import { fitsGlob } from "@/lib/access/glob";
import { may } from "@/lib/access/may";
import { ROLES } from "@/lib/access/roles";

test("rights never add up: editor on one pattern and viewer on all do not make an editor on all", () => {
  const bindings = [
    { role: "viewer", environment: "*", pattern: "*" },
    { role: "editor", environment: "prod", pattern: "orders.*" },
  ] as const;
  expect(may(bindings, { permission: "topics.delete", environment: "prod", resource: "orders.raw" })).toBe(true);
  expect(may(bindings, { permission: "topics.delete", environment: "prod", resource: "clicks" })).toBe(false);
  expect(may(bindings, { permission: "topics.delete", environment: "test", resource: "orders.raw" })).toBe(false);
});

test("an administrator of one environment does not manage users", () => {
  expect(may([{ role: "admin", environment: "prod", pattern: "*" }], { permission: "access.write" })).toBe(false);
  expect(may([{ role: "admin", environment: "*", pattern: "*" }], { permission: "access.write" })).toBe(true);
});

test("no binding means no right at all", () => {
  expect(may([], { permission: "session.read" })).toBe(false);
});

test("a higher role holds whatever a lower one holds", () => {
  fc.assert(
    fc.property(
      fc.nat(2),
      fc.constantFrom("topics.read", "groups.reset", "topics.delete", "access.write"),
      (i, permission) => {
        const at = (role: (typeof ROLES)[number]) => may([{ role, environment: "*", pattern: "*" }], { permission });
        const low = ROLES[i] ?? "viewer";
        const high = ROLES[i + 1] ?? "admin";
        expect(!at(low) || at(high)).toBe(true);
      },
    ),
  );
});

test("a glob fits exactly what the same regular expression fits", () => {
  const piece = fc.constantFrom("*", "a", "b", ".", "ab");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.stringMatching(/^[ab.]{0,8}$/), (pieces, name) => {
      const pattern = pieces.join("");
      const slow = new RegExp(`^${pattern.replace(/\./g, "\\.").replace(/\*/g, ".*")}$`, "s");
      expect(fitsGlob(pattern, name)).toBe(slow.test(name));
    }),
  );
});
