import { atPointer, pointerLine } from "@/lib/schemas/pointer-line";
import type { Objection } from "@/lib/schemas/write-contract";

/**
 * A registry's reasons against a schema, each with its place. Apicurio gives one text ("… diff types: [b at /fields/1] …"),
 * Confluent and Karapace a list with one braced text for each (errorType, description with the path, additionalInfo).
 * `text` is the schema that was offered.
 */
export function readObjections(reasons: readonly string[], text: string): Objection[] {
  const against = reasons.map((one) => /^\{oldSchemaVersion: ?(\d+)\}$/.exec(one.trim())?.[1]).find(Boolean);
  const suffix = against ? ` (against version ${against})` : "";
  const said = reasons.filter((one) => !/^\{(oldSchema|oldSchemaVersion|validateFields)\b/.test(one.trim()));
  const found = said.flatMap((one) => listed(one) ?? [braced(one)]);
  return found.map(({ words, pointer }) => placed(words, pointer, text, suffix));
}

type Said = { words: string; pointer: string | null };

function listed(reason: string): Said[] | null {
  const list = /list of diff types: \[(.*?)\](?: Causes:|$)/s.exec(reason)?.[1];
  if (list === undefined) return null;
  const items = [...list.matchAll(/(.+?) at (\/[^\s,]*|)(?:, |$)/gs)];
  const found = items.map(([, words = "", pointer = ""]) => ({ words: words.trim(), pointer: pointer || null }));
  return found.length > 0 ? found : [{ words: list || reason, pointer: null }];
}

function braced(reason: string): Said {
  const words = /description: ?'(.*?)'(?:, additionalInfo|\})/s.exec(reason)?.[1] ?? reason;
  const pointer = /at path '([^']*)'/.exec(reason)?.[1] ?? null;
  return { words, pointer: pointer === "" ? null : pointer };
}

function placed(words: string, pointer: string | null, text: string, suffix: string): Objection {
  const field = pointer === null ? null : fieldAt(text, pointer);
  // Avro's check names a field that has no default by its bare name.
  const said =
    pointer !== null && /^[\w.]+$/.test(words) && isBareField(words, pointer, field) ? noDefault(words) : words;
  const line = pointer === null || (field === null && said !== words) ? null : pointerLine(text, pointer);
  return { text: said + suffix, pointer, field, line };
}

const isBareField = (words: string, pointer: string, field: string | null): boolean =>
  field === words || /\/fields\/\d+$/.test(pointer);
const noDefault = (name: string): string =>
  `Field ${name} has no default, so what was written without it cannot be read`;

function fieldAt(text: string, pointer: string): string | null {
  try {
    const root: unknown = JSON.parse(text);
    // The nearest thing that has a name: the place may be the field's type.
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const value = atPointer(root, at);
      if (typeof value === "object" && value !== null && "name" in value && /\/fields\/\d+$/.test(at))
        return String(value.name);
      const property = /\/properties\/([^/]+)$/.exec(at)?.[1];
      if (property) return property;
    }
    return null;
  } catch {
    return null;
  }
}
