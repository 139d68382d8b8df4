import { inflateRaw, zstdDecompress } from "node:zlib";
import avro, { type Schema } from "avsc";
import { snappyUncompress } from "hyparquet";
import { longAsBigint } from "@/lib/systems/avro-long";

const MAX_BLOCK_BYTES = 256 * 1024 * 1024;

type Done = (error: Error | null, bytes?: Buffer) => void;
const limits = { maxOutputLength: MAX_BLOCK_BYTES };
const codecs = {
  deflate: (bytes: Buffer, done: Done) => inflateRaw(bytes, limits, done),
  zstandard: (bytes: Buffer, done: Done) => zstdDecompress(bytes, limits, done),
  // Four bytes of checksum follow; the length stands in front, seven bits a byte.
  snappy: (bytes: Buffer, done: Done) => {
    try {
      done(null, unsnappy(bytes.subarray(0, -4)));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  },
};

function unsnappy(bytes: Buffer): Buffer {
  let length = 0;
  for (let at = 0; at < 5; at += 1) {
    const byte = bytes[at] ?? 0;
    length += (byte & 127) * 2 ** (7 * at);
    if (byte < 128) break;
  }
  if (length > MAX_BLOCK_BYTES) throw new RangeError("a block is too large");
  const out = Buffer.alloc(length);
  snappyUncompress(bytes, out);
  return out;
}

/** All records of an Avro container file: every long a bigint, logical types left as the plain values under them. */
export function avroRecords(file: Buffer): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const records: unknown[] = [];
    const parseHook = (schema: Schema) => avro.Type.forSchema(schema, { typeHook: longAsBigint });
    const decoder = new avro.streams.BlockDecoder({ parseHook, codecs });
    decoder.on("data", (record: unknown) => records.push(record));
    decoder.on("end", () => resolve(records));
    decoder.on("error", reject);
    decoder.end(file);
  });
}
