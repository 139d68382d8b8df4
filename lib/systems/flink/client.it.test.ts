import { expect, test } from "vitest";
import { flinkClient } from "@/lib/systems/flink/client";
import { gatewayClient } from "@/lib/systems/flink/gateway-client";

const flinkUrl = process.env.FLINK_URL ?? "";
const flink = flinkClient({ url: flinkUrl });
const gateway = gatewayClient({ url: process.env.FLINK_SQL_GATEWAY_URL ?? "" });
const gatewayUrl = process.env.FLINK_SQL_GATEWAY_URL ?? "";

async function post(path: string, body: unknown): Promise<Record<string, string>> {
  const reply = await fetch(gatewayUrl + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  return (await reply.json()) as Record<string, string>;
}

test("cluster and gateway say their versions", async () => {
  expect((await flink.overview()).version).toMatch(/^\d+\.\d+/);
  expect(await gateway.info()).toMatchObject({ product: "Apache Flink" });
});

test("a job that fails again and again is seen with its steps and the last cause", { timeout: 120_000 }, async () => {
  const name = `it-${process.pid}-${Date.now()}`;
  const { sessionHandle } = await post("/v3/sessions", { properties: { "pipeline.name": name } });
  const run = (statement: string) => post(`/v3/sessions/${sessionHandle}/statements`, { statement });
  await run("SET 'restart-strategy.type' = 'fixed-delay'");
  await run("SET 'restart-strategy.fixed-delay.attempts' = '1000'");
  await run("CREATE TEMPORARY TABLE it_source (n INT) WITH ('connector'='datagen','rows-per-second'='10')");
  await run("CREATE TEMPORARY TABLE it_sink (n INT) WITH ('connector'='blackhole')");
  await run("INSERT INTO it_sink SELECT 1 / (n - n) FROM it_source");
  const find = async () => (await flink.jobs()).find((job) => job.name === name);
  await expect.poll(async () => (await find())?.id, { timeout: 60_000, interval: 500 }).toBeDefined();
  const id = (await find())?.id ?? "";
  try {
    await expect
      .poll(async () => (await flink.failures(id)).length, { timeout: 60_000, interval: 500 })
      .toBeGreaterThan(0);
    expect((await flink.job(id)).plan.map((step) => step.description).join()).toContain("it_source");
    expect((await flink.failures(id))[0]?.rootCause).toBe("java.lang.ArithmeticException: / by zero");
    expect((await flink.checkpoints(id)).latestCompleted).toBeNull();
    await expect
      .poll(async () => (await flink.jobMetrics(id, ["numRestarts"])).get("numRestarts"), { timeout: 60_000 })
      .toBeGreaterThan(0);
  } finally {
    // A cancelled job is history; a failed one would be shown as trouble as long as Flink remembers it.
    await fetch(`${flinkUrl}/jobs/${id}?mode=cancel`, { method: "PATCH", signal: AbortSignal.timeout(10_000) });
  }
});

test("a job that does not exist is not_found", async () => {
  await expect(flink.job("0".repeat(32))).rejects.toMatchObject({ code: "not_found", system: "flink" });
});
