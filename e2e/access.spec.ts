import { expect, test } from "playwright/test";
import { ADMIN, addPerson, ENV, signIn } from "./support/accounts";

test.describe("without a session", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("nothing is shown and every endpoint answers 401 with a problem", async ({ page, request }) => {
    await page.goto(`/${ENV}/topics`);
    await expect(page).toHaveURL(/\/sign-in/);
    const api = await (await request.get("/api/openapi.json")).json();
    for (const [path, methods] of Object.entries<Record<string, unknown>>(api.paths)) {
      const url = path.replace(/\{[^}]+\}/g, ENV);
      for (const method of Object.keys(methods)) {
        const reply = await request.fetch(url, { method, ...(method === "get" ? {} : { data: {} }) });
        expect(reply.status(), `${method} ${url}`).toBe(401);
        expect(await reply.json()).toMatchObject({ code: "unauthenticated" });
      }
    }
  });

  test("the header that once skipped the middleware opens nothing", async ({ request }) => {
    const headers = { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" };
    expect((await request.get("/api/v1/environments", { headers })).status()).toBe(401);
  });

  test("a wrong password is said at the password, and what was typed stays", async ({ page }) => {
    await signIn(page, { ...ADMIN, password: "wrong password" });
    await expect(page.getByRole("alert").first()).toContainText("Name or password is wrong");
    await expect(page.getByLabel("Name")).toHaveValue(ADMIN.username);
  });

  test("a viewer sees the rooms but not people, and a write is refused by the server", async ({
    page,
    browser,
    baseURL,
  }) => {
    const admin = await browser.newContext({
      storageState: "test-results/admin.json",
      ...(baseURL ? { baseURL } : {}),
    });
    const viewer = await addPerson(admin.request, baseURL ?? "", [{ role: "viewer" }]);
    await admin.close();
    await signIn(page, viewer);
    await expect(page.getByRole("navigation").first()).toBeVisible();
    await page.goto(`/${ENV}/access`);
    await expect(page.getByRole("tab", { name: "Tokens" })).toBeVisible();
    await expect(page.getByRole("tab", { name: "People" })).toHaveCount(0);
    expect((await page.request.get("/api/v1/access/users")).status()).toBe(403);
    expect((await page.request.get("/api/v1/audit")).status()).toBe(403);
    const write = {
      headers: { origin: baseURL ?? "" },
      data: { id: "x", name: "x", systems: { kafka: { brokers: ["a:1"] } } },
    };
    expect((await page.request.post("/api/v1/environments", write)).status()).toBe(403);
  });
});

test("a write from another site is refused although the cookie is there", async ({ request }) => {
  const reply = await request.post("/api/v1/access/tokens", {
    headers: { origin: "https://evil.example" },
    data: { name: "x", role: "admin", environment: "*", pattern: "*", days: 1 },
  });
  expect(reply.status()).toBe(403);
});

test("a person is added by the screen with a plan, and the audit log has who did it", async ({ page }) => {
  const username = `ann-${Date.now()}`;
  await page.goto(`/${ENV}/access`);
  await page.getByRole("button", { name: "Add a person" }).click();
  await page.getByLabel("Sign-in name").fill(username);
  await page.getByRole("textbox", { name: "Name (needed)", exact: true }).fill("Ann Bell");
  await page.getByLabel("Password").fill("a long password");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("table", { name: "What changes" })).toContainText("viewer");
  await page.getByRole("button", { name: `Add ${username}` }).click();
  await expect(page.getByText(`${username} added`)).toBeVisible();
  await page.goto(`/${ENV}/audit?q=${username}`);
  await page.getByRole("row").filter({ hasText: username }).first().click();
  await expect(page.getByRole("complementary")).toContainText("access.add-user");
});

test("a token is shown once, works for a program, and stops working when it is revoked", async ({
  page,
  playwright,
  baseURL,
}) => {
  const name = `script ${Date.now()}`;
  await page.goto(`/${ENV}/access?tab=tokens`);
  await page.getByRole("button", { name: "New token" }).click();
  await page.getByLabel("What it is for").fill(name);
  await page.getByRole("button", { name: "Make the token" }).click();
  // In the dialog: the list behind it may have the new token, by its first letters, already.
  const secret = (await page.getByRole("dialog").getByText(/^mr_/).textContent()) ?? "";
  await page.getByRole("button", { name: "Done" }).click();
  const program = await playwright.request.newContext({
    ...(baseURL ? { baseURL } : {}),
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
    storageState: { cookies: [], origins: [] },
  });
  expect((await program.get("/api/v1/environments")).status()).toBe(200);
  expect((await program.get("/api/v1/access/users")).status()).toBe(403);
  await page.getByRole("row").filter({ hasText: name }).click();
  await page.getByRole("button", { name: `Revoke ${name}` }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `Revoke ${name}` })
    .click();
  await expect(page.getByText(`${name} revoked`)).toBeVisible();
  // At once in the process that revoked it, within five seconds in any other.
  await expect.poll(async () => (await program.get("/api/v1/environments")).status(), { timeout: 10_000 }).toBe(401);
  await program.dispose();
});
