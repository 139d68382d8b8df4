import { expect, test } from "playwright/test";
import { ENV } from "./support/accounts";

test("the connection test has a word on each system, and names the one that does not answer", async ({ page }) => {
  await page.goto(`/${ENV}/environments`);
  await page.getByRole("row").filter({ hasText: ENV }).first().click();
  await page.getByRole("button", { name: "Test the connections" }).click();
  const checks = page.getByRole("list", { name: "Connection test" });
  for (const system of ["Kafka", "Schema registry", "Connect", "Flink", "Iceberg"]) {
    await expect(checks.getByRole("listitem").filter({ hasText: system }).first()).toContainText("answers");
  }
});

test("an environment is added, changed to read-only and removed, and no password comes back", async ({
  page,
  baseURL,
}) => {
  const id = `e${Date.now()}`;
  await page.goto(`/${ENV}/environments`);
  await page.getByRole("button", { name: "Add an environment" }).click();
  await page.getByLabel("Short name, in every link").fill(id);
  await page.getByLabel("Name", { exact: true }).fill("Second");
  await page.getByLabel("Bootstrap brokers").fill("127.0.0.1:1");
  await page.getByLabel("Registry address").fill("http://someone:hunter2@127.0.0.1:2/x");
  await page.getByRole("button", { name: "Test the connections" }).click();
  await expect(page.getByRole("list", { name: "Connection test" })).toContainText("failed");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await page.getByRole("button", { name: "Add Second" }).click();
  await expect(page.getByText("Second added")).toBeVisible();
  const text = await (await page.request.get("/api/v1/environments")).text();
  expect(text).toContain(id);
  expect(text).not.toContain("hunter2");
  const removed = await page.request.delete(`/api/v1/environments/${id}`, {
    headers: { origin: baseURL ?? "" },
    data: { typedName: id },
  });
  expect(removed.status()).toBe(200);
});

test("a link-local address is refused with what to do", async ({ page, baseURL }) => {
  const reply = await page.request.post("/api/v1/environments/test", {
    headers: { origin: baseURL ?? "" },
    data: { systems: { kafka: { brokers: ["127.0.0.1:1"] }, registry: { url: "http://169.254.169.254/x" } } },
  });
  expect(reply.status()).toBe(400);
  expect(await reply.json()).toMatchObject({
    code: "invalid_input",
    hint: expect.stringContaining("MILLRACE_ALLOW_LINK_LOCAL"),
  });
});
