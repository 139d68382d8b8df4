import pg from "pg";
import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { env } from "@/lib/env";
import { listening, onSnapshot } from "@/lib/jobs/listen";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import { writeSnapshot, writeSnapshotFailure } from "@/lib/snapshots/write-snapshot";

const Body = z.object({ end: z.string() });
const newKey = () => ({ environment: `e${crypto.randomUUID()}`, kind: "topics" as const });
const read = ({ environment, kind }: ReturnType<typeof newKey>) => readSnapshot(environment, kind, Body);

test("while a system fails, the last good document stays with its age and since when it fails", async () => {
  const key = newKey();
  expect(await read(key)).toMatchObject({ body: null, freshness: { at: null, failingSince: null } });
  await writeSnapshot(key, { end: "9007199254740993" }, 5);
  await writeSnapshotFailure(key, new AppError("unreachable", "Kafka does not answer.", { system: "kafka" }));
  const first = await read(key);
  await writeSnapshotFailure(key, new AppError("timeout", "Kafka is slow.", { system: "kafka" }));
  const second = await read(key);
  expect(second.body).toEqual({ end: "9007199254740993" });
  expect(second.freshness.problem).toMatchObject({ code: "timeout", system: "kafka" });
  expect(second.freshness.failingSince).toBe(first.freshness.failingSince);
});

test("the next success takes the failure away and shows the new document", async () => {
  const key = newKey();
  await writeSnapshotFailure(key, new AppError("timeout", "slow"));
  await writeSnapshot(key, { end: "1" }, 5);
  await writeSnapshot(key, { end: "2" }, 5);
  expect(await read(key)).toMatchObject({ body: { end: "2" }, freshness: { failingSince: null, problem: null } });
});

test("a document of another version of the console is not seen, and replaced by the next success", async () => {
  const key = newKey();
  await writeSnapshot(key, { begin: 1 }, 5);
  expect((await read(key)).body).toBeNull();
  await writeSnapshot(key, { end: "1" }, 5);
  expect((await read(key)).body).toEqual({ end: "1" });
});

test("a listener hears of each new snapshot within a second", async () => {
  const key = newKey();
  const over = new AbortController();
  const heard: string[] = [];
  await listening();
  const hearing = onSnapshot(({ environment }) => heard.push(environment), over.signal);
  await expect
    .poll(
      async () => {
        await writeSnapshot(key, { end: "1" }, 1);
        await new Promise((resolve) => setTimeout(resolve, 100));
        return heard.includes(key.environment);
      },
      { timeout: 10_000 },
    )
    .toBe(true);
  over.abort();
  await hearing;
});

test("who listens is told when the store is lost, and the next one hears again", async () => {
  const admin = new pg.Client({ connectionString: env().DATABASE_URL });
  await admin.connect();
  await listening();
  let told: string | undefined;
  void onSnapshot(() => undefined, new AbortController().signal).catch((error: unknown) => {
    told = AppError.from(error).code;
  });
  await expect
    .poll(
      async () => {
        await admin.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'millrace-listen'",
        );
        return told;
      },
      { timeout: 15_000, interval: 200 },
    )
    .toBe("unreachable");
  await admin.end();
  const key = newKey();
  const over = new AbortController();
  const heard: string[] = [];
  const heardAgain = () =>
    listening().then(
      () => true,
      () => false,
    );
  await expect.poll(heardAgain, { timeout: 15_000 }).toBe(true);
  const hearing = onSnapshot(({ environment }) => heard.push(environment), over.signal);
  await expect
    .poll(
      async () => {
        await writeSnapshot(key, { end: "1" }, 1);
        return heard.includes(key.environment);
      },
      { timeout: 15_000, interval: 200 },
    )
    .toBe(true);
  over.abort();
  await hearing;
});
