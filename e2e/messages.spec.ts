import { expect, type Page, test } from "playwright/test";
import { ENV } from "./support/accounts";

const room = (topic: string, query = "") => `/${ENV}/messages?topic=${encodeURIComponent(topic)}${query}`;
const rows = (page: Page) => page.getByRole("grid", { name: "records" }).getByRole("row");
const firstRecord = (page: Page) => rows(page).nth(1);

test("a topic is picked, its newest records are read, and the line says what was looked at", async ({ page }) => {
  await page.goto(`/${ENV}/messages`);
  await page.getByRole("grid", { name: "topics" }).getByText("enriched.clicks", { exact: true }).click();
  await expect(page).toHaveURL(/topic=enriched\.clicks/);
  await expect(page.getByText(/Looked at .* offsets in 6 partitions/)).toBeVisible();
  await expect(firstRecord(page)).toContainText("Avro #");
});

test("a record opens beside the list with its value as a tree, and its link opens it again", async ({ page }) => {
  await page.goto(room("enriched.clicks"));
  await firstRecord(page).click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("region", { name: "Value", exact: true }).first()).toContainText("user_id");
  await expect(panel.getByText("subject enriched.clicks-value")).toBeVisible();
  const href = await panel.getByRole("link", { name: "This record alone" }).getAttribute("href");
  await page.goto(href ?? "");
  await expect(page.getByRole("complementary").getByText("subject enriched.clicks-value")).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
});

test("JSON Schema, Protobuf and change-capture topics are read as what they are", async ({ page }) => {
  for (const [topic, format] of [
    ["logs.app", "JSON"],
    ["metrics.app", "Protobuf #"],
    ["cdc.shop.users", "Avro #"],
  ] as const) {
    await page.goto(room(topic));
    // Not the first: the newest record may be a delete, which has no value to read.
    await expect(rows(page).filter({ hasText: format }).first()).toBeVisible();
  }
});

test("bytes that nobody can read are shown as bytes", async ({ page }) => {
  await page.goto(room("clicks.dlq", "&from=oldest&limit=500&q=UNREADABLE"));
  await firstRecord(page).click();
  await expect(page.getByRole("complementary").getByRole("heading", { name: "Dead letter" })).toBeVisible();
});

test("a dead letter names its cause and leads to the record it was", async ({ page }) => {
  await page.goto(room("clicks.dlq"));
  await firstRecord(page).click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("headers as Kafka Connect writes them")).toBeVisible();
  await panel.getByRole("link", { name: /^clicks, partition/ }).click();
  await expect(page).toHaveURL(/\/topics\/clicks\?/);
  await expect(page.getByRole("complementary").getByRole("heading", { name: "Record" })).toBeVisible();
});

test("older pages follow the first, and no record is there twice", async ({ page }) => {
  await page.goto(room("clicks", "&limit=50"));
  await expect(page.getByText(/^50 records/)).toBeVisible();
  await page.getByRole("button", { name: "Older 50" }).click();
  await expect(page.getByText(/^100 records/)).toBeVisible();
});

test("the time a person types becomes part of the link; nonsense is refused where it was typed", async ({ page }) => {
  await page.goto(room("clicks", "&from=time"));
  await expect(page.getByText("From which time?")).toBeVisible();
  await page.getByLabel("Time", { exact: true }).fill("yesterday");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").first()).toContainText("wants 15m");
  await page.getByLabel("Time", { exact: true }).fill("1m");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/at=\d{13}/);
  await expect(firstRecord(page)).toBeVisible();
});

test("the live tail shows what is written, stops when paused, and goes on", async ({ page }) => {
  await page.goto(room("clicks", "&from=live"));
  await expect(firstRecord(page)).toBeVisible();
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByText("paused", { exact: true })).toBeVisible();
  const shown = page.getByText(/^[\d,.]+( k)? records? shown$/);
  const before = await shown.textContent();
  await page.waitForTimeout(1_500);
  expect(await shown.textContent()).toBe(before);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(shown).not.toHaveText(before ?? "");
});

test("a topic that does not exist is said, with the rest of the page in place", async ({ page }) => {
  await page.goto(room("no.such.topic"));
  await expect(page.getByRole("alert").first()).toContainText("no.such.topic");
  await expect(page.getByRole("button", { name: "Read again" })).toBeVisible();
});
