import { setTimeout as sleep } from "node:timers/promises";
import { connectors, tables } from "../../demo/names.ts";
import { addedFiles } from "../iceberg/added-files.ts";
import { findRows } from "../iceberg/find-rows.ts";
import { readTableState } from "../iceberg/table-state.ts";
import type { Hop, Probe } from "./hop.ts";

export const awaitWarehouse: Hop = {
  name: "warehouse",
  what: `row in the Iceberg table ${tables.enrichedClicks}`,
  needs: ["postgres", "kafka", "registry", "connect", `connect/${connectors.warehouse}`],
  timeoutMs: 60_000,
  suspicion: `the connector ${connectors.warehouse} runs but does not commit: see npm run logs -- connect.`,
  async run(probe, signal) {
    const read = new Set<string>();
    for (;;) {
      signal.throwIfAborted();
      const rows = await newRows(probe, read);
      const row = rows.find(({ user_id }) => user_id === probe.userId);
      if (row !== undefined) return `${rows.length} of the probe's clicks, user_id ${row.user_id}`;
      await sleep(500);
    }
  },
};

/** Reads each data file once, as commits bring them. */
async function newRows({ settings, tableSequence, userName }: Probe, read: Set<string>) {
  const state = await readTableState(settings.addresses.icebergCatalogUri, tables.enrichedClicks);
  if (state === undefined) return [];
  const files = (await addedFiles(state, tableSequence)).filter((file) => !read.has(file));
  const rows = await Promise.all(files.map((file) => findRows(file, "user_name", userName, ["user_id", "event_id"])));
  for (const file of files) read.add(file);
  return rows.flat();
}
