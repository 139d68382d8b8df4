import { expect, test } from "playwright/test";
import { ENV } from "./support/accounts";

const room = `/${ENV}/warehouse`;
const upserts = `${room}/warehouse.revenue_by_minute`;
const appends = `${room}/warehouse.enriched_clicks`;
const api = (table: string, path = "") => `/api/v1/environments/${ENV}/tables/${table}${path}`;

test("the list has the catalog's tables with figures, and the connector's table as not readable from here", async ({
  page,
}) => {
  await page.goto(room);
  await page.getByRole("textbox", { name: "Filter tables" }).fill("mode:upsert rows>0");
  const row = page.getByRole("row").filter({ hasText: "warehouse.revenue_by_minute" });
  await expect(row).toContainText("at most", { timeout: 30_000 });
  await expect(row).toContainText("revenue-by-minute");
  await page.getByRole("textbox", { name: "Filter tables" }).fill("reporting.orders");
  // The filter goes into the address; a way taken before that would be undone by it.
  await expect(page).toHaveURL(/q=reporting.orders/);
  await expect(page.getByText(/1 of \d+ tables/)).toBeVisible();
  await page.getByRole("link", { name: "reporting.orders" }).click();
  await expect(page.getByText("Not readable from here")).toBeVisible();
  await expect(page.getByRole("link", { name: "reporting-orders", exact: true })).toBeVisible();
});

test("the API filters and sorts as the list does, and refuses a column that is none", async ({ page }) => {
  const query = new URLSearchParams({ filter: "mode:append", sort: "-rows", limit: "1" });
  const reply = await page.request.get(`/api/v1/environments/${ENV}/tables?${query}`);
  expect(await reply.json()).toMatchObject({ tables: [{ name: "warehouse.enriched_clicks", system: "Iceberg" }] });
  expect((await page.request.get(`/api/v1/environments/${ENV}/tables?sort=colour`)).status()).toBe(400);
});

test("the overview's freshness leads to the table, and its page says what feeds it and where it waits", async ({
  page,
}) => {
  await page.goto(`/${ENV}`);
  const fresh = page.getByRole("table", { name: "Freshness of warehouse tables" });
  await fresh.getByRole("link", { name: "warehouse.revenue_by_minute" }).click();
  await expect(page).toHaveURL(new RegExp(`${upserts}$`));
  await expect(page.getByRole("table", { name: "Schema" })).toContainText("identifies a row");
  await page.getByRole("tab", { name: "Freshness" }).click();
  await expect(page.getByRole("table", { name: "Age at each hop" })).toContainText("enriched.clicks");
  const feeders = page.getByRole("table", { name: "What feeds the table" });
  await expect(feeders.getByRole("link", { name: "flink-revenue-by-minute" })).toBeVisible();
  await feeders.getByRole("link", { name: "enriched.clicks", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/${ENV}/topics/enriched.clicks`));
});

test("rows as of a snapshot are those it had: fewer than now; what is no state of the table is refused", async ({
  page,
}) => {
  const { snapshots } = await (await page.request.get(api("warehouse.enriched_clicks", "/snapshots"))).json();
  const old = snapshots.at(-1);
  await page.goto(`${appends}?tab=snapshots&panel=${old.id}`);
  await page.getByRole("link", { name: "Rows as of this snapshot" }).click();
  await expect(page.getByText(`Snapshot ${old.id} of`)).toBeVisible();
  const count = async (query: string) =>
    BigInt((await (await page.request.get(api("warehouse.enriched_clicks", `/count${query}`))).json()).rows);
  expect(await count(`?snapshot=${old.id}`)).toBeLessThan(await count(""));
  await page.getByRole("button", { name: "Now", exact: true }).click();
  await expect(page.getByText(`Snapshot ${old.id} of`)).toHaveCount(0);
  await page.getByLabel("As of").fill("tomorrow");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("Wants a snapshot's id")).toBeVisible();
});

test("rows of a table that is upserted are counted with its deletes applied", async ({ page }) => {
  await page.goto(`${upserts}?tab=rows`);
  await expect(page.getByText(/rows? in all, counted in its files, deletes applied/)).toBeVisible();
  await expect(page.getByText(/Looked at [\d,]+ of [\d,]+ stored rows/)).toBeVisible();
});

test("a row's panel has every digit of its values and the file it stands in", async ({ page }) => {
  await page.goto(`${appends}?tab=rows`);
  await page.getByLabel("Columns to read").fill("user_id, event_time");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "kind" })).toHaveCount(0);
  const row = page.getByRole("grid", { name: "rows" }).getByRole("row").nth(1);
  await expect(row).toContainText("90071992547");
  await row.click();
  const panel = page.getByRole("complementary");
  await expect(panel).toContainText("user_id");
  await expect(panel).toContainText(/9007199254\d{6}/);
  await expect(panel).toContainText("data/event_time_hour=");
});

test("two snapshots chosen in the list are compared, with what was added counted", async ({ page }) => {
  await page.goto(`${appends}?tab=snapshots`);
  const boxes = page.getByRole("grid", { name: "snapshots" }).getByRole("checkbox");
  await expect(boxes.nth(3)).toBeVisible();
  await boxes.nth(2).click();
  await boxes.nth(3).click();
  await page.getByRole("link", { name: "Compare" }).click();
  const sums = page.getByRole("table", { name: "What changed" });
  await expect(sums.getByRole("row").filter({ hasText: "Data files added" })).toContainText(/[1-9]/);
  await expect(page.getByRole("grid", { name: "added rows" })).toBeVisible();
  await page.getByRole("radio", { name: "Deleted" }).click();
  await expect(page.getByText("No row of the earlier snapshot was taken away.")).toBeVisible();
});

test("files are summed by partition, and say how many of how many were read", async ({ page }) => {
  await page.goto(`${appends}?tab=files`);
  await expect(page.getByText(/files, from \d+ of \d+ manifests?/)).toBeVisible();
  await page.getByRole("radio", { name: "Partitions" }).click();
  await expect(page.getByRole("grid", { name: "partitions" })).toContainText("event_time_hour=");
});

test("a table that is not there, a snapshot that has expired and a palette's way to one that is", async ({ page }) => {
  await page.goto(`${room}/warehouse.no_such_table`);
  await expect(page.getByText("There is no table warehouse.no_such_table")).toBeVisible();
  await page.goto(`${appends}?tab=rows&snapshot=12345678901234567`);
  await expect(page.getByText("The table has no snapshot 12345678901234567.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByPlaceholder(/A topic, group/).fill("revenue_by_min");
  await expect(page.getByRole("option", { selected: true })).toContainText("warehouse.revenue_by_minute");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${upserts}$`));
});
