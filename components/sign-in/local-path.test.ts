import { expect, test } from "vitest";
import { localPath } from "@/components/sign-in/local-path";

test.each([
  ["https://evil.example/x", "/"],
  ["//evil.example/x", "/"],
  ["/\\evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/local/topics?q=lag%3E1", "/local/topics?q=lag%3E1"],
  [null, "/"],
])("after sign-in %s leads to %s", (given, path) => {
  expect(localPath(given)).toBe(path);
});
