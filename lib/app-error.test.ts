import { expect, test, vi } from "vitest";

test("an error of another copy of the module is still known as what it is", async () => {
  const first = await import("@/lib/app-error");
  vi.resetModules();
  const second = await import("@/lib/app-error");
  const error = new second.AppError("not_found", "There is no such topic.", { system: "kafka" });
  expect(error instanceof first.AppError).toBe(true);
  expect(first.AppError.from(error).code).toBe("not_found");
  expect(new Error("other") instanceof first.AppError).toBe(false);
});
