import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "playwright/test";
import { ENV } from "./support/accounts";

const PAGES = [
  `/${ENV}`,
  `/${ENV}?map=list`,
  `/${ENV}/topics`,
  `/${ENV}/topics/enriched.clicks`,
  `/${ENV}/topics/enriched.clicks?tab=partitions`,
  `/${ENV}/topics/enriched.clicks?tab=configuration`,
  `/${ENV}/messages?topic=clicks`,
  `/${ENV}/ingest`,
  `/${ENV}/groups`,
  `/${ENV}/dead-letters`,
  `/${ENV}/dead-letters?view=replays`,
  `/${ENV}/dead-letters?view=topics`,
  `/${ENV}/connect`,
  `/${ENV}/connect?new=plug-in`,
  `/${ENV}/connect?new=io.debezium.connector.jdbc.JdbcSinkConnector`,
  `/${ENV}/connect/reporting-orders`,
  `/${ENV}/connect/reporting-orders?tab=configuration`,
  `/${ENV}/connect/reporting-orders?tab=offsets`,
  `/${ENV}/schemas`,
  `/${ENV}/schemas/enriched.clicks-value`,
  `/${ENV}/warehouse`,
  `/${ENV}/warehouse/warehouse.enriched_clicks`,
  `/${ENV}/warehouse/warehouse.revenue_by_minute?tab=snapshots`,
  `/${ENV}/warehouse/warehouse.revenue_by_minute?tab=files`,
  `/${ENV}/warehouse/warehouse.revenue_by_minute?tab=rows`,
  `/${ENV}/warehouse/warehouse.revenue_by_minute?tab=changes`,
  `/${ENV}/warehouse/warehouse.revenue_by_minute?tab=freshness`,
  `/${ENV}/lineage`,
  `/${ENV}/lineage?node=topic:enriched.clicks&steps=3&panel=topic:enriched.clicks&column=country`,
  `/${ENV}/brokers`,
  `/${ENV}/environments`,
  `/${ENV}/access`,
  `/${ENV}/audit`,
  `/${ENV}/parts`,
  "/sign-in",
  "/docs/api",
];

// What a theme can break. Names, roles, order and the like are the same in both and are looked at once.
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

for (const theme of ["light", "dark"] as const) {
  for (const path of PAGES) {
    test(`axe finds nothing on ${path} in ${theme}`, async ({ page, context, baseURL }) => {
      test.slow();
      await context.addCookies([{ name: "theme", value: theme, url: baseURL ?? "http://127.0.0.1:3000" }]);
      await page.goto(path);
      // What is on its way has shapes, not words; axe is to see the page with its data.
      const waiting = page.locator('[aria-busy="true"]');
      if (path.endsWith("/parts")) await expect(page.getByRole("grid", { name: "topics" })).toBeVisible();
      else await expect(waiting).toHaveCount(0);
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      const axe = new AxeBuilder({ page });
      const { violations } = await (theme === "light" ? axe : axe.withRules(COLOUR_RULES)).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
      ).toEqual([]);
    });
  }
}
