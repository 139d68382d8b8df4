import { Kafka, logLevel } from "kafkajs";
import { expect, type Page, test } from "playwright/test";
import { ENV, viewerPage } from "./support/accounts";

const kafka = new Kafka({
  brokers: (process.env.KAFKA_BROKERS ?? "127.0.0.1:3002").split(","),
  logLevel: logLevel.NOTHING,
});
const admin = kafka.admin();
const topic = `test.topics-e2e-${Date.now()}`;
const made = `${topic}.made`;

test.beforeAll(async () => {
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 3 }] });
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic, messages: Array.from({ length: 30 }, (_, at) => ({ value: `record ${at}` })) });
  await producer.disconnect();
});
test.afterAll(async () => {
  const there = (await admin.listTopics()).filter((name) => name.startsWith(topic));
  await admin.deleteTopics({ topics: there });
  await admin.disconnect();
});

const retention = async (name: string) => {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: 2, name, configNames: ["retention.ms"] }],
  });
  return resources[0]?.configEntries[0]?.configValue;
};
const menu = async (page: Page, item: string) => {
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: item }).click();
};

test("the list finds a topic by word and comparison, and its filter is in the link", async ({ page }) => {
  await page.goto(`/${ENV}/topics`);
  await page.getByRole("textbox", { name: "Filter topics" }).fill(`${topic} partitions>2 records>=30`);
  const row = page.getByRole("row").filter({ hasText: topic });
  await expect(row).toContainText("healthy", { timeout: 30_000 });
  await expect(row).toContainText("30");
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: topic })).toHaveCount(1);
});

test("the API filters, sorts and pages as the list does", async ({ page }) => {
  const query = new URLSearchParams({ filter: `name:${topic}`, sort: "-records", limit: "1" });
  const reply = await page.request.get(`/api/v1/environments/${ENV}/topics?${query}`);
  expect(await reply.json()).toMatchObject({ matched: 1, topics: [{ name: topic, records: "30", partitions: 3 }] });
  const wrong = await page.request.get(`/api/v1/environments/${ENV}/topics?sort=colour`);
  expect(wrong.status()).toBe(400);
});

test("a topic is made from a form whose plan warns about the name's form and refuses what the broker would", async ({
  page,
}) => {
  await page.goto(`/${ENV}/topics`);
  await page.getByRole("button", { name: "Create topic" }).click();
  await page.getByLabel("Name").fill(made);
  await page.getByLabel("Replication").fill("99");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("alert")).toContainText("replication factor");
  await page.getByRole("button", { name: "Back to the form" }).click();
  await page.getByLabel("Replication").fill("1");
  await page.getByLabel("Keep records for").fill("2h");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("table", { name: "What changes" })).toContainText("7200000");
  expect(await admin.listTopics()).not.toContain(made);
  await page.getByRole("button", { name: `Create ${made}` }).click();
  await expect(page.getByText(`${made} is created`)).toBeVisible();
  expect(await retention(made)).toBe("7200000");
});

test("a configuration is changed from what to what, applied, and undone from its result", async ({ page }) => {
  await page.goto(`/${ENV}/topics/${made}?tab=configuration&panel=retention.ms`);
  await page.getByRole("button", { name: "Change retention.ms" }).click();
  await page.getByRole("textbox", { name: "retention.ms" }).fill("60000");
  await page.getByRole("button", { name: "Show what would change" }).click();
  const plan = page.getByRole("table", { name: "What changes" });
  await expect(plan).toContainText("7200000");
  await expect(plan).toContainText("60000");
  await expect(page.getByText("are deleted with the next clean-up")).toBeVisible();
  await page.getByRole("button", { name: "Change retention.ms" }).click();
  await expect(page.getByText(`retention.ms of ${made} is changed`)).toBeVisible();
  expect(await retention(made)).toBe("60000");
  await page.getByRole("button", { name: "Undo the change" }).click();
  await expect.poll(() => retention(made)).toBe("7200000");
});

test("partitions are added, and the page shows them", async ({ page }) => {
  await page.goto(`/${ENV}/topics/${made}?tab=partitions`);
  await menu(page, "Add partitions");
  await page.getByLabel("Partitions in all").fill("4");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByText("never taken away")).toBeVisible();
  await page.getByRole("button", { name: "Add 3 partitions" }).click();
  await expect(page.getByText(`${made} has 4 partitions`)).toBeVisible();
  await expect(page.getByRole("tab", { name: /^Partitions\s*4$/ })).toBeVisible();
});

test("a topic is deleted only after its name is typed", async ({ page }) => {
  await page.goto(`/${ENV}/topics/${made}?tab=partitions`);
  await menu(page, `Delete ${made}`);
  const button = page.getByRole("button", { name: `Delete ${made}` });
  await expect(button).toBeDisabled();
  await page.getByLabel(`Type ${made} to go on`).fill(made);
  await button.click();
  await expect(page.getByText(`${made} is deleted`)).toBeVisible();
  await expect(page).toHaveURL(/\/topics$/);
  await expect.poll(() => admin.listTopics()).not.toContain(made);
});

test("a viewer is shown no write, and an editor of other names is refused", async ({ browser, request, baseURL }) => {
  const origin = baseURL ?? "";
  const page = await viewerPage(browser, request, origin);
  await page.goto(`/${ENV}/topics/${topic}?tab=partitions`);
  await expect(page.getByRole("tab", { name: /^Partitions\s*3$/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "More actions" })).toHaveCount(0);
  const refused = await page.request.delete(`/api/v1/environments/${ENV}/topics/${topic}`, {
    headers: { origin },
    data: { typedName: topic, dryRun: false },
  });
  expect(refused.status()).toBe(403);
  await page.context().close();
});
