import type { Encoder } from "@/lib/ingest/encode/encoder";
import { protobufValue } from "@/lib/ingest/encode/protobuf-value";
import { type ImportedFile, protobufRoot } from "@/lib/messages/protobuf-schema";

// Confluent's form has the path of the message inside its file in front of the bytes; one zero stands for the first.
const FIRST_MESSAGE = Buffer.from([0]);

/** Makes a Protobuf schema ready to write its first message with, as Confluent's REST Proxy chooses it. */
export function protobufEncoder(text: string, imports: readonly ImportedFile[]): Encoder {
  const { root, names } = protobufRoot(text, imports);
  const type = root.lookupType(names([0]));
  return {
    format: "protobuf",
    encode: ({ json }) => {
      const made = protobufValue(type, json, "");
      return Buffer.concat([FIRST_MESSAGE, type.encode(made).finish()]);
    },
  };
}
