import { AppError } from "@/lib/app-error";
import type { OffsetRow } from "@/lib/connectors/contract";
import { canonical, nameOf, toRows } from "@/lib/connectors/offset-rows";
import type { OffsetChange } from "@/lib/connectors/write-contract";
import type { ConnectorOffset } from "@/lib/systems/connect/port";
import { parseJson } from "@/lib/systems/json";

export type OffsetMove = {
  what: string;
  from: string | null;
  to: string | null;
  wanted: ConnectorOffset;
  former: OffsetChange;
};

/** What changes against the offsets there are; null takes all away. What is so already is no change. Throws `invalid_input`. */
export function planOffsets(now: readonly OffsetRow[], changes: readonly OffsetChange[] | null): OffsetMove[] {
  const asked = changes ?? now.map(({ partition }) => ({ partition, offset: null }));
  const known = new Map(now.map((row) => [row.partition, row.offset]));
  const seen = new Set<string>();
  return asked.flatMap((change) => {
    const partition = objectOf(change.partition, "partition");
    const offset = change.offset === null ? null : objectOf(change.offset, "offset");
    const [row] = toRows([{ partition, offset }]);
    if (!row) return [];
    if (seen.has(row.partition)) throw new AppError("invalid_input", `${nameOf(row)} is named twice.`);
    seen.add(row.partition);
    const from = known.get(row.partition) ?? null;
    if (from === row.offset) return [];
    const former = { partition: row.partition, offset: from };
    return [{ what: nameOf(row), from: shown(from), to: shown(row.offset), wanted: { partition, offset }, former }];
  });
}

function objectOf(text: string, what: string): Record<string, unknown> {
  try {
    const value = parseJson(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Falls through to the one sentence for both.
  }
  throw new AppError("invalid_input", `The ${what} ${text.slice(0, 100)} is not a JSON object.`);
}

// A sink's offset is one number, whatever it is wrapped in.
function shown(offset: string | null): string | null {
  if (offset === null) return null;
  return /^\{"kafka_offset":(\d+)\}$/.exec(offset)?.[1] ?? offset;
}

/** Whether two sets of offsets say the same of these partitions. */
export function stands(now: readonly OffsetRow[], moves: readonly OffsetMove[]): boolean {
  const known = new Map(now.map((row) => [row.partition, row.offset]));
  return moves.every(({ wanted: { partition, offset } }) => {
    const at = known.get(canonical(partition)) ?? null;
    return at === (offset === null ? null : canonical(offset));
  });
}
