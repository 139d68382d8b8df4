import { expect, test } from "playwright/test";
import { ENV } from "./support/accounts";

const parts = `/${ENV}/parts`;

test("filter, sort and the opened row are in the address, and a link brings them back", async ({ page }) => {
  await page.goto(`${parts}?q=partitions>47&sort=-bytes`);
  await expect(page.getByLabel("Filter topics")).toHaveValue("partitions>47");
  await expect(page.getByText(/of 10,000 topics/)).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Size" })).toHaveAttribute("aria-sort", "descending");
  await page.getByRole("grid", { name: "topics" }).getByRole("row").nth(1).click();
  await expect(page.getByRole("complementary")).toBeVisible();
  await expect(page).toHaveURL(/panel=/);
  await page.reload();
  await expect(page.getByRole("complementary")).toBeVisible();
});

test("a list is walked by keyboard: filter, move, open, close", async ({ page }) => {
  await page.goto(parts);
  await expect(page.getByRole("grid", { name: "topics" })).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByLabel("Filter topics")).toBeFocused();
  await page.keyboard.type("topic-12");
  await page.keyboard.press("Escape");
  await expect(page.getByText(/of 10,000 topics/)).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary")).toHaveCount(0);
});

test("what hides rows is said, and shown on demand", async ({ page }) => {
  await page.goto(parts);
  await expect(page.getByText("9,800 of 10,000 topics")).toBeVisible();
  await page.getByRole("button", { name: "Show 200 internal topics" }).click();
  await expect(page.getByText("10,000 topics", { exact: true })).toBeVisible();
});

test("scrolling 10,000 rows keeps only those in view in the page", async ({ page }) => {
  await page.goto(parts);
  const grid = page.getByRole("grid", { name: "topics" });
  await grid.hover();
  await page.mouse.wheel(0, 150_000);
  await expect(grid.getByRole("row").last()).toContainText("topic-");
  expect(await grid.getByRole("row").count()).toBeLessThan(80);
});
