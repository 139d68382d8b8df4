import { expect, test } from "playwright/test";
import { ENV } from "./support/accounts";

test("the palette finds a topic by part of its name and goes there", async ({ page }) => {
  await page.goto(`/${ENV}`);
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByPlaceholder(/A topic, group/).fill("enriched clic");
  await expect(page.getByRole("option", { selected: true })).toContainText("enriched.clicks");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/${ENV}/topics/enriched.clicks`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("enriched.clicks");
});

test("a theme is there from the first byte after a reload", async ({ page }) => {
  await page.goto(`/${ENV}/audit`);
  await page.getByRole("button", { name: "You and your settings" }).click();
  await page.getByRole("menuitem", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const html = await (await page.request.get(`/${ENV}/audit`)).text();
  expect(html).toContain('data-theme="dark"');
});

test("paused, no event reaches the page; resumed, it is live again", async ({ page }) => {
  await page.goto(`/${ENV}/audit`);
  await page.getByRole("button", { name: /Live updates: live/ }).click();
  await expect(page.getByRole("button", { name: /Paused/ })).toBeVisible();
  await page.getByRole("button", { name: /Paused/ }).click();
  await expect(page.getByRole("button", { name: /Live updates: live/ })).toBeVisible();
});

test("the keys are told on ?", async ({ page }) => {
  await page.goto(`/${ENV}/audit`);
  await expect(page.getByRole("navigation", { name: "Rooms" })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard and filters" })).toBeVisible();
});

test("on a phone the rooms are in a drawer and the page does not scroll sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/${ENV}`);
  await page.getByRole("button", { name: "Rooms" }).click();
  await page.getByRole("link", { name: "Brokers" }).click();
  await expect(page).toHaveURL(new RegExp(`/${ENV}/brokers`));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
