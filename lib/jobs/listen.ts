import { EventEmitter, once } from "node:events";
import pg from "pg";
import { AppError } from "@/lib/app-error";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { perProcess } from "@/lib/per-process";

export type SnapshotNews = { environment: string; kind: string };

const CHANNEL = "millrace_snapshot";
const AGAIN_MS = 2_000;
const CONNECT_TIMEOUT_MS = 3_000;

/** Events: `news` of a snapshot, `lost` when the connection ended, `up` when it stands. */
class Line extends EventEmitter {
  stands = false;
}

// One listening connection a process, whatever the number of open pages.
function startListening(): Line {
  const line = new Line().setMaxListeners(0);
  void keepListening(line);
  return line;
}
const line = (): Line => perProcess("snapshot news", startListening);
const away = () => new AppError("unreachable", "The console's own Postgres does not answer.", { system: "postgres" });

/** Resolves once news of snapshots are heard in this process; `unreachable` when they are not within three seconds. */
export async function listening(): Promise<void> {
  const news = line();
  if (news.stands) return;
  await once(news, "up", { signal: AbortSignal.timeout(CONNECT_TIMEOUT_MS) }).catch(() => {
    throw away();
  });
}

/**
 * Calls back at each new snapshot of any environment until the signal aborts. Rejects when the store is lost, or is
 * away to begin with: what is told meanwhile is not heard, so whoever listens has to ask again. The connection heals by
 * itself; `listening` waits for it.
 */
export async function onSnapshot(callback: (news: SnapshotNews) => void, signal: AbortSignal): Promise<void> {
  const news = line();
  if (!news.stands) throw away();
  const { promise: over, resolve, reject } = Promise.withResolvers<void>();
  const lost = () => reject(away());
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

async function keepListening(news: Line): Promise<never> {
  for (;;) {
    await listenOnce(news).catch((error: unknown) => log.warn({ error }, "listening for snapshots stopped"));
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function listenOnce(news: Line): Promise<void> {
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
  news.stands = true;
  news.emit("up");
  await ended;
  news.stands = false;
  news.emit("lost");
}
