import { GroupsSnapshot } from "@/lib/groups/groups-snapshot";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import type { ReaderView } from "@/lib/topics/contract";

export type Readers = ReadonlyMap<string, readonly ReaderView[]>;

// Turned around once for each version of the groups' snapshot, not for each request.
const known = new Map<string, { body: GroupsSnapshot; readers: Readers }>();

/** The groups that read each topic, as the collector last saw them; null before it did. */
export async function readersByTopic(environment: string): Promise<Readers | null> {
  const { body } = await readSnapshot(environment, "groups", GroupsSnapshot);
  if (!body) return null;
  const hit = known.get(environment);
  if (hit?.body === body) return hit.readers;
  const readers = turn(body);
  known.set(environment, { body, readers });
  return readers;
}

function turn({ groups }: GroupsSnapshot): Readers {
  const found = new Map<string, ReaderView[]>();
  for (const { id, type, state, members, topics } of groups) {
    for (const { topic, ...lag } of topics) {
      const list = found.get(topic) ?? [];
      list.push({ group: id, type, state, members, ...lag });
      found.set(topic, list);
    }
  }
  return found;
}

/** How many read it, and how far the last of them is behind. */
export function readerFigures(readers: readonly ReaderView[]) {
  const lags = readers.map(({ lag }) => BigInt(lag));
  const seconds = readers.flatMap(({ lagSeconds }) => (lagSeconds === null ? [] : [lagSeconds]));
  return {
    readers: readers.length,
    lag: largest(lags),
    lagSeconds: seconds.length === 0 ? null : Math.max(...seconds),
  };
}

function largest(values: readonly bigint[]): string | null {
  let most: bigint | undefined;
  for (const value of values) if (most === undefined || value > most) most = value;
  return most === undefined ? null : String(most);
}
