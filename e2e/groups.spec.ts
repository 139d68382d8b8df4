import { Kafka, logLevel } from "kafkajs";
import { expect, test } from "playwright/test";
import { ENV } from "./support/accounts";

const kafka = new Kafka({
  brokers: (process.env.KAFKA_BROKERS ?? "127.0.0.1:3002").split(","),
  logLevel: logLevel.NOTHING,
});
const topic = `test.groups-e2e-${Date.now()}`;
const group = `${topic}.reader`;
const admin = kafka.admin();

test.beforeAll(async () => {
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 1 }] });
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic, messages: Array.from({ length: 40 }, (_, at) => ({ value: `record ${at}` })) });
  await producer.disconnect();
  await admin.setOffsets({ groupId: group, topic, partitions: [{ partition: 0, offset: "15" }] });
});
test.afterAll(async () => {
  await admin.deleteGroups([group]).catch(() => undefined);
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
});
const committed = async () => (await admin.fetchOffsets({ groupId: group, topics: [topic] }))[0]?.partitions[0]?.offset;

test("the list has each group's lag in records and in time, and finds one by lag and by word", async ({ page }) => {
  await page.goto(`/${ENV}/groups`);
  await page.getByRole("textbox", { name: "Filter groups" }).fill(`${topic} lag>20`);
  const row = page.getByRole("row").filter({ hasText: group });
  await expect(row).toContainText("stopped, behind", { timeout: 30_000 });
  await expect(row).toContainText("25");
  await expect(page).toHaveURL(/q=|filter=/);
});

test("a reset shows before and after, is applied and verified, and is undone from its result", async ({ page }) => {
  await page.goto(`/${ENV}/groups/${group}`);
  await page.getByRole("button", { name: "Reset offsets" }).click();
  await page.getByRole("button", { name: "Show what would change" }).click();
  const plan = page.getByRole("table", { name: "What changes" });
  await expect(plan).toContainText("15");
  await expect(plan).toContainText("15 read again");
  expect(await committed()).toBe("15");
  await page.getByRole("button", { name: "Reset 1 offsets" }).click();
  await expect(page.getByText(`1 offsets of ${group} moved`)).toBeVisible();
  expect(await committed()).toBe("0");
  await page.getByRole("button", { name: "Undo the reset" }).click();
  await expect(page.getByText(`1 offsets of ${group} are back where they were`)).toBeVisible();
  expect(await committed()).toBe("15");
});

test("while a member is in the group the plan says so and the button is off", async ({ page }) => {
  await page.goto(`/${ENV}/groups`);
  const { groups } = (await (await page.request.get(`/api/v1/environments/${ENV}/groups`)).json()) as {
    groups: { id: string; state: string; members: number | null; topics: unknown[] }[];
  };
  const live = groups.find(
    ({ state, members, topics }) => state === "Stable" && (members ?? 0) > 0 && topics.length > 0,
  );
  await page.goto(`/${ENV}/groups/${encodeURIComponent(live?.id ?? "")}`);
  await page.getByRole("button", { name: "Reset offsets" }).click();
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "stop the application first" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Reset \d+ offsets/ })).toBeDisabled();
});

test("lag over time is drawn, and the table behind it has the values", async ({ page }) => {
  await page.goto(`/${ENV}/groups/${group}?tab=lag`);
  const chart = page.getByRole("figure", { name: "Lag in records" });
  await expect(chart).toBeVisible({ timeout: 40_000 });
  await chart.getByText("Table", { exact: true }).click();
  await expect(chart.getByRole("table")).toContainText("25");
});
