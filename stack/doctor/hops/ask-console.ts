import { httpJson } from "../../demo/http-json.ts";
import type { Hop } from "./hop.ts";

/** The last hop: what the console itself says. */
export const askConsole: Hop = {
  name: "console",
  what: "answer of the console's API",
  needs: ["console"],
  timeoutMs: 15_000,
  suspicion: "the console answers slowly or not at all: see npm run logs -- console.",
  async run({ settings }, signal) {
    const { port } = new URL(settings.addresses.consoleUrl);
    await httpJson(`${settings.addresses.consoleUrl}/api/health`, { timeoutMs: 10_000 });
    signal.throwIfAborted();
    return `healthy on port ${port}`;
  },
};
