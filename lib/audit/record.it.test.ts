import { expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { findAudit } from "@/lib/audit/list-audit";
import { audited } from "@/lib/audit/record";
import { db } from "@/lib/db/client";

const actor: Actor = { id: "t", name: "tester", via: "system", bindings: [] };
const entryFor = (target: string) => ({ actor, action: "test.write", target, before: { offset: 2n ** 53n + 1n } });
const unique = () => `audit-${crypto.randomUUID()}`;
const outcomeOf = async (target: string) => (await db().auditRecord.findFirst({ where: { target } }))?.outcome;

test("the record is there before anything is touched, and says done afterwards", async () => {
  const target = unique();
  const during = await audited(entryFor(target), () => outcomeOf(target));
  expect(during.value).toBe("started");
  expect(await outcomeOf(target)).toBe("done");
});

test("a write that fails leaves a record that says so, without the password of an address", async () => {
  const target = unique();
  const failing = audited(entryFor(target), async () => {
    throw new AppError("upstream", "no answer from http://user:hunter2@host");
  });
  await expect(failing).rejects.toThrow("no answer");
  const { records } = await findAudit({ target, limit: 10 });
  expect(records[0]).toMatchObject({ outcome: "failed", before: { offset: "9007199254740993" } });
  expect(records[0]?.error).not.toContain("hunter2");
});

test("pages of the log follow each other without a gap or a double, also while new records arrive", async () => {
  const target = unique();
  for (let i = 0; i < 5; i++) await audited({ ...entryFor(target), after: i }, async () => i);
  const first = await findAudit({ target, limit: 2 });
  await audited({ ...entryFor(target), after: 5 }, async () => 5);
  const second = await findAudit({ target, limit: 10, before: first.records.at(-1)?.id ?? "" });
  expect([...first.records, ...second.records].map(({ after }) => after)).toEqual([4, 3, 2, 1, 0]);
});
