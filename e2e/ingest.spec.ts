import { Kafka, logLevel } from "kafkajs";
import { expect, test } from "playwright/test";
import { ENV } from "./support/accounts";

const kafka = new Kafka({
  brokers: (process.env.KAFKA_BROKERS ?? "127.0.0.1:3002").split(","),
  logLevel: logLevel.NOTHING,
});
const admin = kafka.admin();
const topic = `test.ingest-e2e-${Date.now()}`;

test.beforeAll(async () => {
  await admin.connect();
  const topics = [topic, `${topic}.dlq`].map((name) => ({ topic: name, numPartitions: 1 }));
  await admin.createTopics({ topics });
});
test.afterAll(async () => {
  await admin.deleteTopics({ topics: [topic, `${topic}.dlq`] });
  await admin.disconnect();
});

test("what is sent with a token shows in the room, and a dead letter topic is set there", async ({ page, baseURL }) => {
  const origin = new URL(baseURL ?? "").origin;
  const draft = { name: topic, role: "operator", environment: ENV, pattern: "test.*", days: 1 };
  const made = await page.request.post("/api/v1/access/tokens", { data: draft, headers: { origin } });
  const { secret, token } = await made.json();
  const sent = await fetch(`${origin}/environments/${ENV}/topics/${topic}`, {
    method: "POST",
    headers: { "content-type": "application/vnd.kafka.json.v2+json", authorization: `Bearer ${secret}` },
    body: '{"records":[{"value":{"id":1}},{"value":{"id":2}}]}',
  });
  expect((await sent.json()).offsets).toHaveLength(2);

  await page.goto(`/${ENV}/ingest?panel=${topic}`);
  const panel = page.getByRole("complementary", { name: topic });
  await expect(panel.getByText(`/topics/${topic}'`)).toBeVisible({ timeout: 15_000 });
  await expect(panel.getByText("They are refused, and their sender is told.")).toBeVisible();
  await panel.getByRole("button", { name: "Change" }).click();
  await page.getByLabel("Dead letter topic").fill(`${topic}.dlq`);
  await page.getByRole("button", { name: "Show what would change" }).click();
  await page.getByRole("button", { name: `Send them to ${topic}.dlq` }).click();
  await expect(panel.getByText("They are sent to")).toBeVisible();
  await page.request.delete(`/api/v1/access/tokens/${token.id}`, { data: {}, headers: { origin } });
});
