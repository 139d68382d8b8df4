import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { consume } from "@/lib/ingest/fixtures/consume";
import { itEnvironment } from "@/lib/ingest/fixtures/it-environment";

let it: Awaited<ReturnType<typeof itEnvironment>>;
beforeAll(async () => {
  it = await itEnvironment();
});
afterAll(() => it.remove());

/** Ingest in a process of its own: the process, and its port once it listens. */
async function serve(): Promise<{ child: ChildProcess; port: string }> {
  const script = new URL("./fixtures/serve-ingest.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", "./scripts/testing/resolve-sources.ts", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      const found = /port (\d+)/.exec(String(chunk))?.[1];
      if (found) resolve(found);
    });
    child.on("exit", (code) => reject(new Error(`it ended with ${code}`)));
  });
  return { child, port };
}

test("what was answered is in the topic, once, after the process was killed in the middle of many answers", async () => {
  const topic = await it.topic("killed", 3);
  const answered: string[] = [];
  let number = 0;
  for (let round = 0; round < 2; round += 1) {
    const { child, port } = await serve();
    const gone = new Promise<void>((resolve) => child.on("exit", () => resolve()));
    const until = answered.length + 1_500;
    const send = async () => {
      for (;;) {
        const values = Array.from({ length: 20 }, () => `"record ${number++}"`);
        const records = values.map((value) => `{"value":${value}}`).join(",");
        const reply = await fetch(`http://127.0.0.1:${port}/environments/${it.id}/topics/${topic}`, {
          method: "POST",
          headers: { "content-type": "application/vnd.kafka.json.v2+json", authorization: `Bearer ${it.secret}` },
          body: `{"records":[${records}]}`,
        }).catch(() => undefined);
        const body = await reply?.json().catch(() => undefined);
        if (!reply?.ok || body === undefined) return;
        answered.push(...values);
        if (answered.length >= until) child.kill("SIGKILL");
      }
    };
    await Promise.all([...Array.from({ length: 8 }, send), gone]);
  }
  expect(answered.length).toBeGreaterThanOrEqual(3_000);
  const { topics } = await it.kafka.metadata([topic]);
  const partitions = topics[0]?.partitions.map(({ index }) => index) ?? [];
  const { offsets } = await it.kafka.listOffsets([{ topic, partitions }], "latest");
  const written = Number(offsets.reduce((sum, { offset }) => sum + offset, 0n));
  const seen = (await consume(env().KAFKA_BROKERS ?? [], topic, written)).map(({ value }) => value?.toString() ?? "");
  const there = new Set(seen);
  expect(seen).toHaveLength(there.size);
  expect(answered.filter((value) => !there.has(value))).toEqual([]);
});
