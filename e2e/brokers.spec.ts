import { expect, test } from "playwright/test";
import { ENV } from "./support/accounts";

test("brokers, quorum and configuration are shown with what the cluster says", async ({ page }) => {
  await page.goto(`/${ENV}/brokers`);
  const row = page.getByRole("row").filter({ hasText: "127.0.0.1" }).first();
  await expect(row).toContainText("controller");
  await expect(row).toContainText("in sync");
  await row.click();
  await expect(page.getByRole("table", { name: "Log directories" })).toContainText("kafka");
  await page.goto(`/${ENV}/brokers?tab=quorum`);
  await expect(page.getByRole("table", { name: "Voters and observers" })).toContainText("leader");
  await page.goto(`/${ENV}/brokers?tab=configuration&q=advertised.listeners`);
  await expect(page.getByRole("row").filter({ hasText: "advertised.listeners" })).toBeVisible();
});
