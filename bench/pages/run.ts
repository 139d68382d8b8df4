import { loadSettings } from "../../stack/settings.ts";
import { consoleRssMiB } from "../console-memory.ts";
import { percentile, print } from "../figure.ts";
import { type Session, signIn } from "../session.ts";
import { timeToUsable } from "./browser.ts";
import { crowd } from "./crowd.ts";
import { firstLoadBytes } from "./first-load.ts";
import { timeTool } from "./rivals.ts";

const TOPICS = 2_000;
const GROUPS = 200;
const CALLS = 200;
const API = "/api/v1/environments/local";
const ROW = "main tbody tr";
// What a person came for, with data in it: a row of the list, a figure with a value.
const PAGES: Record<string, string> = {
  "/local": ROW,
  "/local/topics": ROW,
  "/local/groups": ROW,
  "/local/brokers": ROW,
  "/local/topics/clicks": 'main [aria-label^="Copy records"]',
  "/local/messages?topic=clicks": ROW,
  "/local/environments": ROW,
  "/local/access": ROW,
  "/local/audit": `${ROW}, main p.font-medium`,
};

/** List APIs, first-load JavaScript, time to usable and memory, on a cluster of 2,000 topics and 200 groups. */
export async function run(): Promise<void> {
  const settings = loadSettings();
  const session = await signIn(settings);
  const prefix = `bench.pages-${Date.now()}`;
  console.error(`making ${TOPICS} topics and ${GROUPS} groups named ${prefix} …`);
  const remove = await crowd(settings.addresses.kafkaBrokers, prefix, TOPICS, GROUPS);
  try {
    await waitForSnapshot(session, prefix);
    const rivals = {
      topics: { name: "kafka-topics --describe", ms: await timeTool(settings, "kafka-topics --describe") },
      groups: {
        name: "kafka-consumer-groups --describe",
        ms: await timeTool(settings, "kafka-consumer-groups --describe"),
      },
    };
    for (const list of ["topics", "groups"] as const) await measureList(session, list, rivals[list]);
    for (const path of Object.keys(PAGES)) {
      const kib = (await firstLoadBytes(session, path)) / 1024;
      print({ bench: "pages", case: `first-load JS ${path}`, ours: kib, unit: "KiB gzip", goal: 200 });
    }
    for (const [path, ms] of Object.entries(await timeToUsable(session, PAGES))) {
      print({ bench: "pages", case: `time to usable ${path}`, ours: ms, unit: "ms", goal: 1_000 });
    }
    print({ bench: "pages", case: "server RSS", ours: consoleRssMiB(settings), unit: "MiB", goal: 350 });
  } finally {
    await remove();
  }
}

async function measureList(session: Session, list: string, rival: { name: string; ms: number }): Promise<void> {
  const times: number[] = [];
  for (let at = 0; at < CALLS; at++) {
    const started = performance.now();
    const reply = await session.get(`${API}/${list}`);
    await reply.bytes();
    if (!reply.ok) throw new Error(`${list} answers ${reply.status}.`);
    times.push(performance.now() - started);
  }
  const common = { bench: "pages", unit: "ms", rival: rival.ms, rivalName: rival.name };
  print({ ...common, case: `list ${list} p50`, ours: percentile(times, 0.5) });
  print({ ...common, case: `list ${list} p95`, ours: percentile(times, 0.95), goal: 50 });
}

async function waitForSnapshot(session: Session, prefix: string): Promise<void> {
  const started = performance.now();
  for (const [list, name] of [
    ["topics", `${prefix}.${TOPICS - 1}`],
    ["groups", `${prefix}-group-${GROUPS - 1}`],
  ] as const) {
    while (!(await (await session.get(`${API}/${list}`)).text()).includes(name)) {
      if (performance.now() - started > 120_000)
        throw new Error(`The ${list} are not in the snapshot after two minutes.`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  print({
    bench: "pages",
    case: "new topics and groups in the snapshot",
    ours: performance.now() - started,
    unit: "ms",
  });
}
