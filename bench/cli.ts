import process from "node:process";

// `npm run bench -- <name>`: measures the running console and its rivals in the same run. One JSON line a figure.
const benches: Record<string, () => Promise<{ run: () => Promise<void> }>> = {
  ingest: () => import("./ingest/run.ts"),
  pages: () => import("./pages/run.ts"),
};

const name = process.argv[2] ?? "";
const load = benches[name];
if (load === undefined) {
  console.error(`Benches: ${Object.keys(benches).join(", ")}. The console has to run (npm run up).`);
  process.exit(2);
}
await (await load()).run();
process.exit(0);
