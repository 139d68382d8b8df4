import { askConsole } from "./ask-console.ts";
import { awaitChange } from "./await-change.ts";
import { awaitEnriched } from "./await-enriched.ts";
import { awaitWarehouse } from "./await-warehouse.ts";
import type { Hop } from "./hop.ts";
import { insertRow } from "./insert-row.ts";

/** The path of a row, in the order in which it travels. */
export const hops: readonly Hop[] = [insertRow, awaitChange, awaitEnriched, awaitWarehouse, askConsole];
