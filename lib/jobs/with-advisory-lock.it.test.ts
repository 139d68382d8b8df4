import pg from "pg";
import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { withAdvisoryLock } from "@/lib/jobs/with-advisory-lock";

const KEY = 7_135_999;

test("of two that ask for the lock one works, and the other may once the first is done", async () => {
  const { promise: done, resolve: release } = Promise.withResolvers<void>();
  const { promise: held, resolve: holds } = Promise.withResolvers<void>();
  const first = withAdvisoryLock(KEY, () => {
    holds();
    return done;
  });
  await held;
  expect(await withAdvisoryLock(KEY, async () => undefined)).toBe(false);
  release();
  expect(await first).toBe(true);
  expect(await withAdvisoryLock(KEY, async () => undefined)).toBe(true);
});

test("work stops when the connection that holds the lock is killed", async () => {
  const admin = new pg.Client({ connectionString: env().DATABASE_URL });
  await admin.connect();
  const work = withAdvisoryLock(
    KEY,
    (signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
  );
  await expect
    .poll(
      async () => {
        const { rowCount } = await admin.query(
          "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND granted",
          [KEY],
        );
        return rowCount;
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  await work;
  await admin.end();
});
