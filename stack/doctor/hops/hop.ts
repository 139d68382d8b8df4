import type { Settings } from "../../settings.ts";
import type { TailedRecord, TopicTail } from "../kafka/topic-tail.ts";

export type Hop = {
  name: "source" | "cdc" | "enriched" | "warehouse" | "console";
  /** What it proves, for the reader. */
  what: string;
  /** Systems, or `system/part`, that this hop cannot do without. */
  needs: readonly string[];
  timeoutMs: number;
  /** The likely cause when the time is up and every system looks well. */
  suspicion: string;
  /** Returns what it found, in a few words. Throws when the signal comes. */
  run(probe: Probe, signal: AbortSignal): Promise<string>;
};

/** One row on its way, and the readers that stood at the end of each stage before it set out. */
export type Probe = {
  settings: Settings;
  /** A word that occurs nowhere else. */
  marker: string;
  /** Name of the probe's user: contains the marker. */
  userName: string;
  /** Of the inserted row; beyond 2^53. */
  userId: bigint | undefined;
  /** Where the joined record was found. */
  enrichedAt: TailedRecord | undefined;
  cdcTail: TopicTail;
  enrichedTail: TopicTail;
  /** Sequence number of the warehouse table's newest commit; -1 before its first. */
  tableSequence: bigint;
};
