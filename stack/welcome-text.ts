import { durationText } from "./duration.ts";
import { type Settings, stackHost } from "./settings.ts";

/** The last words of `up`: where to go, how to get in, what to look at first. */
export function welcomeText(settings: Settings, totalMs: number): string {
  const { addresses, secrets } = settings;
  return [
    "",
    `Millrace is up after ${durationText(totalMs)}.`,
    "",
    `  Address   ${addresses.consoleUrl}`,
    `  User      ${settings.adminUser}`,
    `  Password  ${secrets.adminPassword}`,
    "",
    ...(settings.consoleHost === stackHost
      ? []
      : [
          `  Note      It listens on ${settings.consoleHost}: others can reach it. MILLRACE_HOST says where it listens.`,
        ]),
    ...(settings.demo
      ? [
          "  First     Overview: the flow from the shop's tables to the warehouse, with live rates and lag.",
          "            Then Topics, enriched.clicks, Messages: clicks joined with users as they happen.",
        ]
      : ["  First     Environments: test the connection of each system."]),
    "  Check     npm run doctor",
    "  Stop      npm run down",
  ].join("\n");
}
