import { expect, test } from "playwright/test";
import { ENV } from "./support/accounts";

test.beforeEach(async ({ page }) => {
  await page.goto(`/${ENV}/parts`);
});

test("a write shows what changes, reports its result, and offers to undo it", async ({ page }) => {
  await page.getByRole("button", { name: "Reset offsets" }).click();
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("table", { name: "What changes" })).toContainText("9007199254740993");
  await page.getByRole("button", { name: "Reset 3 offsets" }).click();
  const results = page.getByRole("region", { name: "Results" });
  await expect(results).toContainText("Offsets of billing are reset");
  await results.getByRole("button", { name: "Undo" }).click();
  await expect(results).toContainText("back where they were");
});

test("what is lost for good wants its name typed, and a refusal says what to do", async ({ page }) => {
  await page.getByRole("button", { name: "Delete topic", exact: true }).click();
  const go = page.getByRole("dialog").getByRole("button", { name: "Delete topic orders" });
  await expect(go).toBeDisabled();
  await page.getByLabel("Type orders to go on").fill("order");
  await expect(go).toBeDisabled();
  await page.getByLabel("Type orders to go on").fill("orders");
  await go.click();
  await expect(page.getByRole("region", { name: "Results" })).toContainText("Ask for the Delete ACL");
});

test("a plan that is blocked says why and cannot be applied", async ({ page }) => {
  await page.getByRole("button", { name: "A plan that is blocked" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("2 live members");
  await expect(page.getByRole("button", { name: "Reset 3 offsets" })).toBeDisabled();
});
