import { EventEmitter } from "node:events";
import pg from "pg";
import { AppError } from "@/lib/app-error";
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

/**
 * Calls back at each new snapshot of any environment until the signal aborts. Rejects when the store is lost: what is told
 * meanwhile is not heard, so whoever listens has to ask again. The connection heals by itself for the next that listen.
 */
export async function onSnapshot(callback: (news: SnapshotNews) => void, signal: AbortSignal): Promise<void> {
  const news = perProcess("snapshot news", startListening);
  const { promise: over, resolve, reject } = Promise.withResolvers<void>();
  const lost = () => reject(new AppError("unreachable", "The console's own Postgres does not answer."));
  const stop = () => resolve();
  news.on("news", callback);
  news.on("lost", lost);
  signal.addEventListener("abort", stop, { once: true });
  try {
    await over;
  } finally {
    news.off("news", callback);
    news.off("lost", lost);
    signal.removeEventListener("abort", stop);
  }
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
  news.emit("lost");
}
