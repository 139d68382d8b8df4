import { expect, test } from "vitest";
import { flinkClient } from "@/lib/systems/flink/client";
import { gatewayClient } from "@/lib/systems/flink/gateway-client";

const flink = flinkClient({ url: process.env.FLINK_URL ?? "" });
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

test("a job that fails is seen with its steps, its state and the last cause", { timeout: 120_000 }, async () => {
  const name = `it-${process.pid}-${Date.now()}`;
  const { sessionHandle } = await post("/v3/sessions", { properties: { "pipeline.name": name } });
  const run = (statement: string) => post(`/v3/sessions/${sessionHandle}/statements`, { statement });
  await run("SET 'restart-strategy.type' = 'disable'");
  await run("CREATE TEMPORARY TABLE it_source (n INT) WITH ('connector'='datagen','rows-per-second'='10')");
  await run("CREATE TEMPORARY TABLE it_sink (n INT) WITH ('connector'='blackhole')");
  await run("INSERT INTO it_sink SELECT 1 / (n - n) FROM it_source");
  const find = async () => (await flink.jobs()).find((job) => job.name === name);
  await expect.poll(async () => (await find())?.state, { timeout: 90_000, interval: 500 }).toBe("FAILED");
  const job = await find();
  const id = job?.id ?? "";
  const detail = await flink.job(id);
  expect(detail.plan.map((step) => step.description).join()).toContain("it_source");
  const [failure] = await flink.failures(id);
  expect(failure?.rootCause).toBe("java.lang.ArithmeticException: / by zero");
  expect((await flink.checkpoints(id)).latestCompleted).toBeNull();
  expect(await flink.jobMetrics(id, ["numRestarts"])).toBeInstanceOf(Map);
});

test("a job that does not exist is not_found", async () => {
  await expect(flink.job("0".repeat(32))).rejects.toMatchObject({ code: "not_found", system: "flink" });
});
