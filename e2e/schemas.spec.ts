import { expect, type Page, test } from "playwright/test";
import { ENV, viewerPage } from "./support/accounts";

const registry = process.env.SCHEMA_REGISTRY_URL ?? "http://127.0.0.1:3004/apis/ccompat/v7";
const subject = `test.schemas-e2e-${Date.now()}-value`;
const at = `${registry}/subjects/${subject}`;
const address = `/${ENV}/schemas/${subject}`;

const record = (...fields: object[]) => JSON.stringify({ type: "record", name: "Click", namespace: "e2e", fields });
const ID = { name: "id", type: "long", doc: "who clicked" };
const FIRST = record(ID);
const BREAKING = record(ID, { name: "country", type: "string" });
const FITTING = record(ID, { name: "country", type: ["null", "string"], default: null });

const ask = (url: string, method = "GET", body?: unknown) =>
  fetch(url, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  });
const versions = async (query = "") => (await (await ask(`${at}/versions${query}`)).json()) as unknown;
const menu = async (page: Page, item: string) => {
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: item }).click();
};
const plan = (page: Page) => page.getByRole("table", { name: "What changes" });
const showPlan = (page: Page) => page.getByRole("button", { name: "Show what would change" }).click();

test.beforeAll(async () => {
  await ask(`${at}/versions`, "POST", { schema: FIRST, schemaType: "AVRO" });
  await ask(`${registry}/config/${subject}`, "PUT", { compatibility: "BACKWARD" });
});
test.afterAll(async () => {
  await ask(at, "DELETE");
  await ask(`${at}?permanent=true`, "DELETE");
});

test("the list finds a subject within seconds, and its page shows fields, documentation and text", async ({ page }) => {
  await page.goto(`/${ENV}/schemas?q=${subject}`);
  const row = page.getByRole("row").filter({ hasText: subject });
  await expect(row).toContainText("AVRO", { timeout: 30_000 });
  await expect(row).toContainText("BACKWARD");
  await page.goto(address);
  await expect(page.getByRole("grid", { name: "fields" })).toContainText("who clicked");
  await page.getByRole("radio", { name: "Text" }).click();
  await expect(page.getByRole("group", { name: "Text of the schema" })).toContainText('"name": "Click"');
  await expect(page).toHaveURL(/form=text/);
});

test("a version that breaks compatibility is refused with why and where, before anything is sent", async ({ page }) => {
  await page.goto(address);
  await page.getByRole("button", { name: "Register version" }).click();
  await page.getByLabel("Schema (needed)").fill(BREAKING);
  await showPlan(page);
  const refusal = page.getByRole("dialog").getByRole("alert");
  await expect(refusal).toContainText("Not BACKWARD: Field country has no default");
  await expect(refusal).toContainText("/fields/1");
  await expect(page.getByRole("button", { name: "Register", exact: true })).toBeDisabled();
  expect(await versions()).toEqual([1]);
});

test("a version that passes is previewed by field, registered, and its difference shows the field", async ({
  page,
}) => {
  await page.goto(address);
  await page.getByRole("button", { name: "Register version" }).click();
  await page.getByLabel("Schema (needed)").fill(FITTING);
  await page.getByRole("radio", { name: "Against the newest" }).click();
  await expect(page.getByRole("group", { name: "Difference of the texts" })).toContainText('"name": "country"');
  await showPlan(page);
  await expect(plan(page)).toContainText("country (added)");
  await page.getByRole("button", { name: "Register", exact: true }).click();
  await expect(page.getByText(`Version 2 of ${subject} is registered`)).toBeVisible();
  expect(await versions()).toEqual([1, 2]);
  await page.getByRole("tab", { name: "What differs" }).click();
  const changes = page.getByRole("table", { name: "Changes by field" });
  await expect(changes).toContainText("field added");
  await expect(changes).toContainText("country");
  await page.getByRole("tab", { name: "Time line" }).click();
  await expect(page.getByRole("grid", { name: "moments" })).toContainText("registered a version");
});

test("compatibility is changed from what to what, and undone from its result", async ({ page }) => {
  const level = async () => (await (await ask(`${registry}/config/${subject}`)).json()) as unknown;
  await page.goto(address);
  await menu(page, "Change compatibility");
  await page.getByLabel("A new version is held to").click();
  await page.getByRole("option", { name: /^FULL:/ }).click();
  await showPlan(page);
  await expect(plan(page)).toContainText("BACKWARD");
  await page.getByRole("button", { name: "Change compatibility" }).click();
  await expect(page.getByText(`Compatibility of ${subject} is changed`)).toBeVisible();
  expect(await level()).toEqual({ compatibilityLevel: "FULL" });
  await page.getByRole("button", { name: "Undo the change" }).click();
  await expect.poll(level).toEqual({ compatibilityLevel: "BACKWARD" });
});

test("a subject is deleted softly, then for good only after its name is typed", async ({ page }) => {
  await page.goto(address);
  await menu(page, "Delete subject softly");
  await page.getByRole("button", { name: "Delete softly" }).click();
  await expect(page.getByText(`${subject} is deleted softly`)).toBeVisible();
  expect(await versions("?deleted=true")).toEqual([1, 2]);
  await expect(page.getByText("softly deleted").first()).toBeVisible();
  await menu(page, "Delete subject for good");
  const button = page.getByRole("button", { name: "Delete for good" });
  await expect(button).toBeDisabled();
  await page.getByLabel(`Type ${subject} to go on`).fill(subject);
  await button.click();
  await expect(page.getByText(`${subject} is deleted for good`)).toBeVisible();
  await expect(page).toHaveURL(/\/schemas$/);
  await expect.poll(async () => (await ask(`${at}/versions?deleted=true`)).status).toBe(404);
});

test("a viewer is shown no write and is refused one; the palette leads to a subject", async ({
  browser,
  request,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const page = await viewerPage(browser, request, origin);
  await page.goto(`/${ENV}/schemas`);
  await expect(page.getByRole("button", { name: "Register schema" })).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByPlaceholder("A topic, group, subject").fill("enriched.clicks-value");
  await page.getByRole("option", { name: /enriched\.clicks-value/ }).click();
  await expect(page).toHaveURL(/\/schemas\/enriched\.clicks-value/);
  await expect(page.getByRole("grid", { name: "fields" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Register version" })).toHaveCount(0);
  const refused = await page.request.post(`/api/v1/environments/${ENV}/subjects/${subject}/versions`, {
    headers: { origin },
    data: { text: FIRST, type: "AVRO", dryRun: true },
  });
  expect(refused.status()).toBe(403);
  await page.context().close();
});
