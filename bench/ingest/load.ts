import { Agent, request } from "node:http";
import { percentile } from "../figure.ts";

export type Measured = { recordsPerSecond: number; p99Ms: number; records: number };

/** Runs `send` in so many loops for so long; each call says how many records it wrote. The first tenth of the time is not counted. */
export async function load(seconds: number, loops: number, send: () => Promise<number>): Promise<Measured> {
  const started = performance.now();
  const from = started + seconds * 100;
  const until = started + seconds * 1_000;
  const times: number[] = [];
  let records = 0;
  const loop = async () => {
    for (let at = performance.now(); at < until; at = performance.now()) {
      const count = await send();
      const end = performance.now();
      if (at < from) continue;
      records += count;
      times.push(end - at);
    }
  };
  await Promise.all(Array.from({ length: loops }, loop));
  const took = (performance.now() - from) / 1_000;
  return { recordsPerSecond: records / took, p99Ms: percentile(times, 0.99), records };
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** A POST over a kept connection; the body of the answer. Throws for any status but 200. */
export function post(url: string, headers: Record<string, string>, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: "POST", headers, timeout: 30_000 }, (reply) => {
      let text = "";
      reply.setEncoding("utf8");
      reply.on("data", (chunk: string) => {
        text += chunk;
      });
      reply.on("end", () =>
        reply.statusCode === 200 ? resolve(text) : reject(new Error(`${reply.statusCode} ${text}`)),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
