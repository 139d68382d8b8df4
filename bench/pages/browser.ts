import { chromium } from "playwright";
import { ensureBrowser } from "../../scripts/testing/ensure-browser.ts";
import type { Session } from "../session.ts";

const ROUNDS = 5;

/** Milliseconds from navigation to the first row, or figure, that can be used: the median of five loads with a warm cache. */
export async function timeToUsable(session: Session, pages: Record<string, string>): Promise<Record<string, number>> {
  const executablePath = await ensureBrowser(process.env);
  if (executablePath === undefined) throw new Error("Time to usable needs Chromium.");
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-quic",
    ],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const cookies = session.cookie.split("; ").map((text) => toCookie(text, session.base));
    await context.addCookies(cookies);
    const page = await context.newPage();
    const medians: Record<string, number> = {};
    for (const [path, selector] of Object.entries(pages)) {
      const times: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const started = performance.now();
        await page.goto(session.base + path, { waitUntil: "commit" });
        await page.locator(selector).first().waitFor({ timeout: 30_000 });
        if (round > 0) times.push(performance.now() - started);
      }
      medians[path] = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
    }
    return medians;
  } finally {
    await browser.close();
  }
}

function toCookie(text: string, url: string) {
  const at = text.indexOf("=");
  return { name: text.slice(0, at), value: text.slice(at + 1), url };
}
