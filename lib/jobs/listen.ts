import { EventEmitter } from "node:events";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { perProcess } from "@/lib/per-process";

export type SnapshotNews = { environment: string; kind: string };

const CHANNEL = "millrace_snapshot";
const AGAIN_MS = 2_000;
const CONNECT_TIMEOUT_MS = 3_000;

// One listening connection a process, whatever the number of open pages.
function startListening(): EventEmitter {
  const news = new EventEmitter().setMaxListeners(0);
  void keepListening(news);
  return news;
}

/** Calls back at each new snapshot of any environment, until the signal aborts. Lost connections heal by themselves. */
export function onSnapshot(callback: (news: SnapshotNews) => void, signal: AbortSignal): void {
  const news = perProcess("snapshot news", startListening);
  news.on("news", callback);
  signal.addEventListener("abort", () => news.off("news", callback), { once: true });
}

async function keepListening(news: EventEmitter): Promise<never> {
  for (;;) {
    await listenOnce(news).catch((error: unknown) => log.warn({ error }, "listening for snapshots stopped"));
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function listenOnce(news: EventEmitter): Promise<void> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: "millrace-listen",
  });
  const ended = new Promise<void>((resolve) => client.once("end", () => resolve()));
  client.on("error", () => undefined); // "end" follows
  client.on("notification", ({ payload }) => news.emit("news", JSON.parse(payload ?? "{}") as SnapshotNews));
  await client.connect();
  await client.query(`LISTEN ${CHANNEL}`);
  await ended;
}
