import { expect, type Page, test } from "playwright/test";
import { ENV } from "./support/accounts";
import { bringBack, crash } from "./support/systems";

// Each of these leaves the page open from before the crash until after the recovery: nothing is reloaded.
test.describe.configure({ mode: "serial", timeout: 360_000 });
const NOTICED_MS = 90_000;
const HEALED_MS = 120_000;

const rowOf = (page: Page, text: string) => page.getByRole("row").filter({ hasText: text }).first();

test("with the broker gone, topics say since when and keep their figures, and heal by themselves", async ({ page }) => {
  await page.goto(`/${ENV}/topics`);
  await expect(rowOf(page, "enriched.clicks")).toBeVisible();
  crash("kafka");
  await expect(page.getByRole("status").filter({ hasText: "Kafka has not answered since" })).toBeVisible({
    timeout: NOTICED_MS,
  });
  await expect(rowOf(page, "enriched.clicks")).toBeVisible();
  await page.getByRole("link", { name: "Audit" }).click();
  await expect(page.getByRole("region", { name: "records" })).toBeVisible();
  await page.getByRole("link", { name: "Topics" }).click();
  await bringBack();
  await expect(page.getByRole("status").filter({ hasText: "has not answered" })).toHaveCount(0, { timeout: HEALED_MS });
});

test("with the registry gone, records are shown all the same, and the overview names the registry until it is back", async ({
  page,
}) => {
  await page.goto(`/${ENV}`);
  crash("registry");
  await expect(page.getByText(/registry.*(not answered|does not answer)/i).first()).toBeVisible({
    timeout: NOTICED_MS,
  });
  const records = await page.request.get(`/api/v1/environments/${ENV}/topics/iot.readings/records?limit=5`);
  expect(records.status(), await records.text()).toBe(200);
  expect((await records.json()).records.length).toBeGreaterThan(0);
  await bringBack();
  await expect(page.getByText(/registry.*(not answered|does not answer)/i)).toHaveCount(0, { timeout: HEALED_MS });
});

test("with Connect gone, the overview names Connect and its other systems go on", async ({ page }) => {
  await page.goto(`/${ENV}`);
  crash("connect");
  await expect(page.getByText(/connect.*(not answered|does not answer)/i).first()).toBeVisible({ timeout: NOTICED_MS });
  const topics = await (await page.request.get(`/api/v1/environments/${ENV}/topics`)).json();
  expect(topics.freshness.failingSince).toBeNull();
  await bringBack();
  await expect(page.getByText(/connect.*(not answered|does not answer)/i)).toHaveCount(0, { timeout: HEALED_MS });
});

test("with the console's own Postgres gone, requests say so, and the open page goes on when it is back", async ({
  page,
}) => {
  await page.goto(`/${ENV}/groups`);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  crash("postgres");
  await expect
    .poll(async () => (await page.request.get(`/api/v1/environments/${ENV}/groups`)).status(), { timeout: NOTICED_MS })
    .toBe(503);
  await expect(page.getByRole("status").filter({ hasText: "The console has not answered since" })).toBeVisible();
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  const problem = await (await page.request.get(`/api/v1/environments/${ENV}/groups`)).json();
  expect(problem).toMatchObject({ code: "unreachable", system: "postgres", retryable: true });
  await bringBack();
  const seenAt = async () => {
    const reply = await page.request.get(`/api/v1/environments/${ENV}/groups`);
    return reply.ok() ? Date.parse((await reply.json()).freshness.at) : 0;
  };
  const backAt = Date.now();
  await expect.poll(seenAt, { timeout: HEALED_MS }).toBeGreaterThan(backAt);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "has not answered since" })).toHaveCount(0, {
    timeout: HEALED_MS,
  });
  // Within the page: Next keeps an empty alert of its own beside it, to announce routes.
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0, { timeout: HEALED_MS });
});
