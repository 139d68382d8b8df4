import { expect, type Page, test } from "playwright/test";
import { startProvider } from "./support/oidc-provider";

test.use({ storageState: { cookies: [], origins: [] } });

let provider: Awaited<ReturnType<typeof startProvider>>;
test.beforeAll(async ({ baseURL }) => {
  provider = await startProvider(baseURL ?? "");
});
test.afterAll(() => provider.stop());

async function signInAt(page: Page, account: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /^Continue with/ }).click();
  await page.locator('input[name="login"]').fill(account);
  await page.locator('input[name="password"]').fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("somebody new comes in through the provider as a viewer, under the address it vouches for", async ({ page }) => {
  const account = `carol${Date.now()}`;
  await signInAt(page, account);
  await expect(page.getByRole("navigation").first()).toBeVisible();
  const session = await (await page.request.get("/api/v1/session")).json();
  expect(session).toMatchObject({ name: `${account}@idp.test`, bindings: [{ role: "viewer" }] });
  expect((await page.request.get("/api/v1/access/users")).status()).toBe(403);
});

test("an address that the provider has not verified is let in by nobody", async ({ page }) => {
  await signInAt(page, `unverified${Date.now()}`);
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole("alert").first()).toContainText("verified address");
  expect((await page.request.get("/api/v1/session")).status()).toBe(401);
});
