import protobuf from "protobufjs";
import { AvroCursor } from "@/lib/messages/avro-cursor";
import type { PayloadReader } from "@/lib/messages/avro-schema";
import { protobufReader } from "@/lib/messages/protobuf-reader";

/** A file that a schema imports: `name` is the path it is imported by. */
export type ImportedFile = { name: string; text: string };

const MAX_INDEXES = 32;

/**
 * Makes a Protobuf schema ready. Confluent's form puts the path of the message inside its file in front of the bytes:
 * a count and the indexes, zigzag varints as Avro's; the single byte 0 stands for the first message.
 */
export function protobufSchema(text: string, imports: readonly ImportedFile[]): PayloadReader {
  const { root, names } = protobufRoot(text, imports);
  const readers = new Map<string, ReturnType<typeof protobufReader>>();
  return (bytes, offset, out) => {
    const at = new AvroCursor(bytes, offset);
    const name = names(indexes(at));
    let read = readers.get(name);
    if (read === undefined) {
      read = protobufReader(root.lookupType(name));
      readers.set(name, read);
    }
    read(bytes.subarray(at.offset), out);
  };
}

/** A schema with all it imports, resolved, and the full name of the message at a path inside its own file. */
export function protobufRoot(text: string, imports: readonly ImportedFile[]) {
  const names = messageNames(text);
  const root = new protobuf.Root();
  for (const file of imports) add(file.text, root);
  const missing = new Set(add(text, root).imports ?? []);
  for (const { name } of imports) missing.delete(name);
  for (const name of missing) addBundled(name, root);
  root.resolveAll();
  return { root, names };
}

const add = (text: string, root: protobuf.Root): protobuf.IParserResult =>
  protobuf.parse(text, root, { keepCase: true });

// The well-known types come with the library; an import of options only (confluent/meta.proto) is not needed to read.
function addBundled(name: string, root: protobuf.Root): void {
  const nested = protobuf.common.get(name)?.nested;
  if (nested) root.addJSON(nested);
}

function indexes(at: AvroCursor): number[] {
  const count = at.count();
  if (count === 0) return [0];
  if (count < 0 || count > MAX_INDEXES) throw new RangeError("the path of the message is not plausible");
  return Array.from({ length: count }, () => at.count());
}

// The indexes follow the order of the messages in this file alone: it is parsed apart from what it imports.
function messageNames(text: string): (path: readonly number[]) => string {
  const parsed = add(text, new protobuf.Root());
  const file = parsed.package ? parsed.root.lookup(parsed.package) : parsed.root;
  return (path) => {
    let at: protobuf.ReflectionObject | null | undefined = file;
    for (const index of path) {
      const nested: protobuf.ReflectionObject[] = at instanceof protobuf.Namespace ? at.nestedArray : [];
      at = nested.filter((one) => one instanceof protobuf.Type)[index];
    }
    if (at instanceof protobuf.Type) return at.fullName;
    throw new RangeError(`the schema has no message at ${path.join(".")}`);
  };
}
