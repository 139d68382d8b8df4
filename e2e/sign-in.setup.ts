import { expect, test } from "playwright/test";
import { ADMIN, signIn } from "./support/accounts";

test("the administrator signs in with the password of the first run", async ({ page }) => {
  await signIn(page, ADMIN);
  await expect(page.getByRole("navigation").first()).toBeVisible();
  await page.context().storageState({ path: "test-results/admin.json" });
});
