import { parseArgs } from "node:util";
import { loadSettings } from "../settings.ts";
import { findingLines, hopLine } from "./report.ts";
import { runDoctor } from "./run-doctor.ts";

// npm run doctor [-- --json]: exit code 0 when everything flows, 1 when not.
const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const settings = loadSettings();
const report = await runDoctor(settings, (hop) => {
  if (!values.json) console.log(hopLine(hop));
});
if (values.json) console.log(JSON.stringify(report, null, 2));
else {
  console.log(`\n${report.verdict}  (${(report.tookMs / 1_000).toFixed(1)} s)`);
  for (const line of findingLines(report.findings)) console.log(line);
}
process.exit(report.healthy ? 0 : 1);
