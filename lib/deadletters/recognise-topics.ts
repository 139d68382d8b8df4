import type { ConnectorSnapshot } from "@/lib/connectors/connectors-snapshot";
import { readLetter } from "@/lib/deadletters/read-letter";
import { isDeadLetterTopic } from "@/lib/messages/dead-letter";
import type { Header } from "@/lib/messages/decoded";

export type FoundBy = "connector" | "name" | "headers" | "hand";
export type Recognised = { foundBy: FoundBy; via: string | null };

/** Whether a topic is one of dead letters, by what a connector says or by its name; what is said outright goes first. */
export function recogniseTopic(
  name: string,
  connectors: readonly Pick<ConnectorSnapshot, "name" | "deadLetterTopic">[],
): Recognised | null {
  const connector = connectors.find(({ deadLetterTopic }) => deadLetterTopic === name);
  if (connector) return { foundBy: "connector", via: connector.name };
  return isDeadLetterTopic(name) ? { foundBy: "name", via: null } : null;
}

/**
 * Whether a topic is one of dead letters by its newest records: at least half of them carry the headers of a family.
 * Records that a replay wrote do not count, since they may have kept those headers on their way back.
 */
export function recogniseByHeaders(records: readonly { headers: readonly Header[] }[]): Recognised | null {
  const families = records
    .map(({ headers }) => readLetter(headers))
    .filter(({ replay }) => replay === null)
    .map(({ family }) => family);
  const letters = families.filter((family) => family !== null);
  if (letters.length === 0 || letters.length * 2 < families.length) return null;
  return { foundBy: "headers", via: letters[0] ?? null };
}
