import { topics } from "../../demo/names.ts";
import { signIn } from "../console/sign-in.ts";
import type { Hop } from "./hop.ts";

/** The last hop: the same record, as the console's API tells it to a browser. */
export const askConsole: Hop = {
  name: "console",
  what: `the same record from the console's API`,
  needs: ["console", "postgres", "kafka", "registry"],
  timeoutMs: 20_000,
  suspicion: "the console answers slowly or not at all: see npm run logs -- console.",
  async run({ settings, userName, userId, enrichedAt }, signal) {
    if (enrichedAt === undefined) throw new Error("there is no record to ask for");
    const { consoleUrl } = settings.addresses;
    const cookie = await signIn(consoleUrl, "admin", settings.secrets.adminPassword);
    const path = `/api/v1/environments/local/topics/${topics.enrichedClicks}/records/${enrichedAt.partition}/${enrichedAt.offset}`;
    const answer = await fetch(`${consoleUrl}${path}`, { headers: { cookie }, signal });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the console answers ${answer.status}: ${problemTitle(text)}`);
    if (!text.includes(userName))
      throw new Error("the console shows another record at this offset, or cannot decode it");
    if (!text.includes(String(userId)))
      throw new Error(`the console does not show user_id ${userId} with all its digits`);
    return `decoded, user_id ${userId} exact`;
  },
};

function problemTitle(text: string): string {
  try {
    const { title, detail } = JSON.parse(text) as { title?: string; detail?: string };
    return detail ?? title ?? text.slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
}
