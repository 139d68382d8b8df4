import { expect, test } from "playwright/test";
import { ENV } from "./support/accounts";

const CLICKS = "warehouse-table:Iceberg/warehouse.enriched_clicks";
const ORDERS = "warehouse-table:Postgres shop/reporting.orders";
const at = (node: string, more = "") => `/${ENV}/lineage?node=${encodeURIComponent(node)}${more}`;
const panel = (node: string) => `&panel=${encodeURIComponent(node)}`;
const job = `it-spark-${Date.now()}`;

test("a table is found by name, put in the centre, and shown with what it comes from", async ({ page }) => {
  await page.goto(`/${ENV}/lineage`);
  await page.getByRole("searchbox", { name: "Find a thing in the lineage" }).fill("enriched_clicks");
  const found = page.getByRole("list", { name: "Found" });
  await found.getByRole("link", { name: /warehouse\.enriched_clicks/ }).click();
  await expect(page).toHaveURL(/node=/);
  const map = page.getByRole("region", { name: "Lineage" });
  await expect(map.getByRole("button", { name: /^warehouse-enriched-clicks,/ })).toBeVisible();
  await expect(map.getByRole("button", { name: /^enriched\.clicks,/ })).toBeVisible();
  await expect(map.getByRole("button", { name: /^enrich-clicks,/ })).toHaveCount(0);
  await page.getByRole("radio", { name: "All" }).click();
  await expect(map.getByRole("button", { name: /^enrich-clicks,/ })).toBeVisible();
  await expect(map.getByRole("button", { name: /^shop\.users,/ })).toBeVisible();
  await expect(map.getByRole("button", { name: /^shop\.orders,/ })).toHaveCount(0);
  await page.getByRole("radio", { name: "List" }).click();
  await expect(page.getByRole("row").filter({ hasText: "shop.users" }).first()).toBeVisible();
});

test("the column country is followed back as far as it is known, and where it is not the page says so", async ({
  page,
}) => {
  await page.goto(at(CLICKS, `&steps=all${panel(CLICKS)}`));
  const aside = page.getByRole("complementary", { name: "warehouse.enriched_clicks" });
  await aside.getByRole("button", { name: "country", exact: true }).click();
  await expect(page).toHaveURL(/column=country/);
  await expect(aside.getByRole("list", { name: "Comes from" })).toContainText("enriched.clicks · country");
  await expect(aside.getByRole("list", { name: "Not known" })).toContainText("does not tell the columns of this job");
});

test("a column of the reporting table goes all the way to its source table", async ({ page }) => {
  await page.goto(at(ORDERS, `&steps=all${panel(ORDERS)}&column=status`));
  const way = page.getByRole("complementary").getByRole("list", { name: "Comes from" });
  await expect(way).toContainText("cdc.shop.orders · after.status");
  await expect(way).toContainText("shop.orders · status");
  await expect(way).toContainText("derived");
});

test("the page of a topic has its lineage", async ({ page }) => {
  await page.goto(`/${ENV}/topics/enriched.clicks?tab=lineage`);
  const map = page.getByRole("region", { name: "Lineage" });
  await expect(map.getByRole("button", { name: /^enrich-clicks,/ })).toBeVisible();
});

test("an OpenLineage client's event puts a Spark job beside the topic it reads; a wrong event is refused", async ({
  page,
  request,
  baseURL,
}) => {
  const reply = await request.post("/api/v1/access/tokens", {
    headers: { origin: baseURL ?? "" },
    data: { name: job, role: "operator", environment: ENV, pattern: "*", days: 1 },
  });
  const { secret, token } = await reply.json();
  const send = (data: object, bearer = secret) =>
    request.post("/api/v1/lineage", { headers: { authorization: `Bearer ${bearer}` }, data });
  const broker = (process.env.KAFKA_BROKERS ?? "127.0.0.1:3002").split(",")[0];
  const event = {
    eventType: "COMPLETE",
    eventTime: new Date().toISOString(),
    producer: "https://github.com/OpenLineage/OpenLineage/blob/v1-0-0/client",
    schemaURL: "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
    run: { runId: crypto.randomUUID() },
    job: { namespace: "it", name: job, facets: { jobType: { integration: "SPARK" } } },
    inputs: [{ namespace: `kafka://${broker}`, name: "enriched.clicks" }],
    outputs: [],
  };
  expect((await send(event)).status()).toBe(201);
  expect((await send({ ...event, eventTime: "soon" })).status()).toBe(400);
  expect((await send(event, "mr_no_such_token_at_all_x")).status()).toBe(401);
  await page.goto(at(`job:it/${job}`));
  const map = page.getByRole("region", { name: "Lineage" });
  await expect(map.getByRole("button", { name: /^enriched\.clicks,/ })).toBeVisible();
  const nodeId = `job:it:${job}`;
  const marquez = await request.get(`/api/v1/lineage?nodeId=${encodeURIComponent(nodeId)}&environment=${ENV}`);
  expect(await marquez.json()).toMatchObject({
    graph: expect.arrayContaining([expect.objectContaining({ id: nodeId })]),
  });
  await request.delete(`/api/v1/access/tokens/${token.id}`, { headers: { origin: baseURL ?? "" }, data: {} });
});
