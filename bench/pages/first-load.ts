import { gzipSync } from "node:zlib";
import type { Session } from "../session.ts";

/**
 * Bytes of JavaScript, gzipped, that a page names in its HTML: what a browser loads before the page works. Scripts marked
 * `nomodule` are left out: only browsers older than 2018 load them.
 */
export async function firstLoadBytes(session: Session, path: string): Promise<number> {
  const page = await session.get(path);
  if (!page.ok) throw new Error(`${path} answers ${page.status}.`);
  const html = await page.text();
  const tags = [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(([tag]) => !/\bnomodule\b/i.test(tag));
  const scripts = new Set(tags.map(([, src]) => src ?? ""));
  const sizes = await Promise.all(
    [...scripts].map(async (src) => gzipSync(await (await session.get(src)).bytes()).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
