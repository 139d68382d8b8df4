import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { compressionsAlgorithmsByBitmask } from "@platformatic/kafka";

export const CODECS = ["none", "gzip", "snappy", "lz4", "zstd"] as const;

// A batch is 1 MiB by default; what swells past this is an attack or an accident, and must not take the process along.
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

export const codecName = (attributes: number): string => CODECS[attributes & 7] ?? `codec ${attributes & 7}`;

/** The records section of a batch, unpacked. Throws when the bytes are not what the codec says, or too large. */
export function unpack(attributes: number, packed: Buffer): Buffer {
  const codec = attributes & 7;
  const options = { maxOutputLength: MAX_UNPACKED_BYTES };
  // gzip and zstd would call nothing at all a broken frame, and the wasm codecs fail on it once their memory has grown.
  if (codec === 0 || packed.length === 0) return packed;
  if (codec === 1) return gunzipSync(packed, options);
  if (codec === 4) return zstdDecompressSync(packed, options);
  if (codec === 2) refuseLargeSnappy(packed);
  const algorithm = compressionsAlgorithmsByBitmask[codec];
  if (!algorithm) throw new Error(`the codec ${codec} is unknown`);
  return Buffer.from(algorithm.decompressSync(packed));
}

// Plain snappy begins with the unpacked size; the framed form of the Java client has blocks of 32 KiB.
function refuseLargeSnappy(packed: Buffer): void {
  if (packed[0] === 0x82 && packed[1] === 0x53) return;
  let size = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = packed[index] ?? 0;
    size += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) break;
  }
  if (size > MAX_UNPACKED_BYTES) throw new Error(`it says to unpack to ${size} bytes`);
}
