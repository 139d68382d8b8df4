import { Kafka, logLevel } from "kafkajs";
import { Client } from "pg";
import { expect, type Page, test } from "playwright/test";
import { ENV, viewerPage } from "./support/accounts";

const kafka = new Kafka({
  brokers: (process.env.KAFKA_BROKERS ?? "127.0.0.1:3002").split(","),
  logLevel: logLevel.NOTHING,
});
const admin = kafka.admin();
const connectUrl = process.env.CONNECT_URL ?? "http://127.0.0.1:3005";
const database = new URL(process.env.DATABASE_URL ?? "postgresql://127.0.0.1:3001/millrace");
const postgres = new Client({ connectionString: database.href });
const stamp = Date.now();
const topic = `test.connect-e2e-${stamp}`;
const name = `connect-e2e-${stamp}`;
const schema = `connect_e2e_${stamp}`;
const password = decodeURIComponent(database.password);
const api = `/api/v1/environments/${ENV}/connectors/${name}`;

const SCHEMA = {
  type: "struct",
  name: "person",
  optional: false,
  fields: [
    { field: "id", type: "int32", optional: false },
    { field: "name", type: "string", optional: true },
  ],
};
// What is typed as JSON beside the form: records with their schema inside, written by key, and failures that show at once.
const REST = {
  "insert.mode": "upsert",
  "primary.key.mode": "record_value",
  "primary.key.fields": "id",
  "key.converter": "org.apache.kafka.connect.storage.StringConverter",
  "value.converter": "org.apache.kafka.connect.json.JsonConverter",
  "value.converter.schemas.enable": "true",
  "flush.max.retries": "0",
};

async function produce(...ids: number[]) {
  const producer = kafka.producer();
  await producer.connect();
  const messages = ids.map((id) => ({
    key: `${id}`,
    value: JSON.stringify({ schema: SCHEMA, payload: { id, name: `n${id}` } }),
  }));
  await producer.send({ topic, messages });
  await producer.disconnect();
}
const rows = async () =>
  (await postgres.query<{ id: number }>(`SELECT id FROM ${schema}.people ORDER BY id`)).rows.map(({ id }) => id);
const menu = async (page: Page, item: string) => {
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: item }).click();
};
const plan = (page: Page) => page.getByRole("table", { name: "What changes" });

// One connector goes through its whole life: what follows a failure says nothing.
test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  await Promise.all([admin.connect(), postgres.connect()]);
  await admin.createTopics({ topics: [{ topic, numPartitions: 1 }] });
  await postgres.query(`CREATE SCHEMA ${schema}`);
  await postgres.query(`CREATE TABLE ${schema}.people (id int PRIMARY KEY, name text)`);
  await produce(1, 2);
});
test.afterAll(async () => {
  await fetch(`${connectUrl}/connectors/${name}`, { method: "DELETE", signal: AbortSignal.timeout(30_000) });
  await postgres.query(`DROP SCHEMA ${schema} CASCADE`);
  await postgres.end();
  await admin.deleteTopics({ topics: [topic] });
  await admin.deleteGroups([`connect-${name}`]).catch(() => undefined);
  await admin.disconnect();
});

test("a sink is made by a form that the worker checks, with its JSON beside it, and writes rows", async ({ page }) => {
  await page.goto(`/${ENV}/connect`);
  await page.getByRole("link", { name: "Create connector" }).click();
  await page.getByRole("link", { name: "JdbcSinkConnector" }).click();
  await expect(page.getByText("Must configure one of topics or topics.regex").first()).toBeVisible();
  await page.getByLabel("Connector name").fill(name);
  await page.getByLabel(/^connection\.url/).fill(`jdbc:postgresql://${database.host}${database.pathname}`);
  await page.getByLabel(/^connection\.username/).fill(decodeURIComponent(database.username));
  const secret = page.getByLabel(/^connection\.password/);
  await expect(secret).toHaveAttribute("type", "password");
  await secret.fill(password);
  await page.getByLabel("topics", { exact: true }).fill(topic);
  await page.getByLabel("Find a setting").fill("collection.name");
  await page.getByLabel(/^collection\.name\.format/).fill(`${schema}.people`);
  await page.getByLabel("Find a setting").fill("");
  const json = page.getByLabel("As JSON");
  const typed = await json.inputValue();
  expect(typed).not.toContain(password);
  await json.fill(JSON.stringify({ ...(JSON.parse(typed) as object), ...REST, "tasks.max": "many" }));
  await expect(page.getByText(/Invalid value many/).first()).toBeVisible();
  await page.getByLabel(/^tasks\.max/).fill("1");
  await expect(page.getByText("The worker has nothing against it")).toBeVisible();
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(plan(page)).toContainText("connection.password");
  await expect(plan(page)).not.toContainText(password);
  await page.getByRole("button", { name: `Create ${name}` }).click();
  await expect(page.getByText(`${name} is created`)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/connect/${name}`));
  await expect.poll(rows, { timeout: 30_000 }).toEqual([1, 2]);
});

test("a task whose table is gone says so in one sentence, is repaired, restarted, and writes what waited", async ({
  page,
}) => {
  await postgres.query(`ALTER TABLE ${schema}.people RENAME TO away`);
  await produce(3);
  await page.goto(`/${ENV}/connect/${name}`);
  await expect(page.getByText(/^Task 0: The table .*people does not exist/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("list", { name: "Causes of Task 0" }).getByRole("listitem").first()).toContainText(
    "people",
  );
  await page.goto(`/${ENV}/connect`);
  await page.getByRole("textbox", { name: "Filter connectors" }).fill(`name:${name} failed>0`);
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("does not exist", { timeout: 20_000 });
  await postgres.query(`ALTER TABLE ${schema}.away RENAME TO people`);
  await page.goto(`/${ENV}/connect/${name}`);
  await page.getByRole("button", { name: "Restart failed tasks" }).click();
  await expect(plan(page)).toContainText("Task 0");
  await page.getByRole("dialog").getByRole("button", { name: "Restart failed tasks" }).click();
  await expect.poll(rows, { timeout: 30_000 }).toEqual([1, 2, 3]);
  await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
});

test("an edit shows from what to what, keeps the password, and is undone from its result", async ({ page }) => {
  await page.goto(`/${ENV}/connect/${name}?edit=on`);
  await expect(page.getByLabel(/^connection\.password/)).toHaveAttribute("placeholder", "stays as it is");
  await page.getByLabel("Find a setting").fill("batch.size");
  await page.getByLabel(/^batch\.size/).fill("7");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(plan(page).getByRole("row")).toHaveCount(2);
  await expect(plan(page)).toContainText("batch.size");
  await page.getByRole("button", { name: "Change 1 setting" }).click();
  await expect(page.getByText(`${name} is changed`)).toBeVisible();
  const stored = async () =>
    (await (await fetch(`${connectUrl}/connectors/${name}/config`)).json()) as Record<string, string>;
  expect(await stored()).toMatchObject({ "batch.size": "7", "connection.password": password });
  await page.getByRole("button", { name: "Undo the change" }).click();
  await expect.poll(async () => (await stored())["batch.size"]).toBeUndefined();
  expect((await stored())["connection.password"]).toBe(password);
});

test("it is paused and resumed by its undo", async ({ page }) => {
  await page.goto(`/${ENV}/connect/${name}`);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(plan(page)).toContainText("PAUSED");
  await page.getByRole("dialog").getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByText(`${name} is PAUSED`)).toBeVisible();
  await page.getByRole("button", { name: "Resume it again" }).click();
  await expect(page.getByText(`${name} is RUNNING`)).toBeVisible();
});

test("offsets of a running sink are moved by stopping it first, and undone", async ({ page }) => {
  const offset = async () => {
    const reply = await page.request.get(`${api}/offsets`);
    return ((await reply.json()) as { offsets: { offset: string }[] }).offsets[0]?.offset;
  };
  await page.goto(`/${ENV}/connect/${name}?tab=offsets`);
  await expect.poll(offset, { timeout: 30_000 }).toBe('{"kafka_offset":3}');
  await page.getByRole("button", { name: "Change offsets" }).click();
  await page.getByLabel(`${topic} · 0`).fill("1");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("alert")).toContainText("stopped connector only");
  await page.getByRole("button", { name: "Back to the form" }).click();
  await page.getByLabel("Stop it first").click();
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(plan(page)).toContainText("STOPPED, then RUNNING again");
  await postgres.query(`DELETE FROM ${schema}.people`);
  await page.getByRole("button", { name: "Change 1 offset" }).click();
  await expect(page.getByText(`Offsets of ${name} are changed`)).toBeVisible({ timeout: 30_000 });
  await expect.poll(rows, { timeout: 30_000 }).toEqual([2, 3]);
  await expect(page.getByRole("button", { name: "Undo the change" })).toBeVisible();
});

test("a viewer sees no password and no write, and is refused one", async ({ browser, request, baseURL }) => {
  const origin = baseURL ?? "";
  const page = await viewerPage(browser, request, origin);
  await page.goto(`/${ENV}/connect/${name}?tab=configuration`);
  await expect(page.getByRole("row").filter({ hasText: "connection.password" })).toContainText("••••");
  await expect(page.getByRole("button", { name: "More actions" })).toHaveCount(0);
  expect(await (await page.request.get(api)).text()).not.toContain(password);
  const headers = { origin };
  const refused = [
    await page.request.post(`${api}/actions`, { headers, data: { action: "stop", dryRun: false } }),
    await page.request.put(`${api}/config`, { headers, data: { config: {}, dryRun: false } }),
    await page.request.delete(api, { headers, data: { typedName: name, dryRun: false } }),
  ];
  expect(refused.map((reply) => reply.status())).toEqual([403, 403, 403]);
  await page.context().close();
});

test("it is found in the palette, and deleted only after its name is typed", async ({ page }) => {
  await page.goto(`/${ENV}/connect`);
  await expect(page.getByRole("row").filter({ hasText: name })).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill(name);
  await page.getByRole("option", { name }).first().click();
  await expect(page).toHaveURL(new RegExp(`/connect/${name}`));
  await menu(page, `Delete ${name}`);
  const button = page.getByRole("button", { name: `Delete ${name}` });
  await expect(button).toBeDisabled();
  await page.getByLabel(`Type ${name} to go on`).fill(name);
  await button.click();
  await expect(page.getByText(`${name} is deleted`)).toBeVisible();
  await expect(page).toHaveURL(/\/connect$/);
  expect((await fetch(`${connectUrl}/connectors/${name}`)).status).toBe(404);
});
