import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import type { Compressors } from "hyparquet";
import { AppError } from "@/lib/app-error";
import type { ReadBounds, Stop } from "@/lib/systems/iceberg/port-rows";
import { type Slices, withFile } from "@/lib/systems/iceberg/warehouse-file";

/** Ends a read that has reached a bound, from however deep. */
export class BoundReached extends Error {
  readonly stop: Stop;
  constructor(stop: Stop) {
    super(stop);
    this.stop = stop;
  }
}

/** One read with its bounds: everything it opens goes through here, so that nothing is read beyond them. */
export class Reading {
  readonly warehouse: string;
  readonly #bounds: ReadBounds;
  readonly #startedMs = performance.now();
  bytesRead = 0;

  constructor(warehouse: string, bounds: ReadBounds) {
    this.warehouse = warehouse;
    this.#bounds = bounds;
  }

  /** Throws BoundReached once the time is over, or when `moreBytes` would be too many. */
  check(moreBytes = 0): void {
    if (this.bytesRead + moreBytes > this.#bounds.bytes) throw new BoundReached("bytes");
    if (performance.now() - this.#startedMs > this.#bounds.milliseconds) throw new BoundReached("time");
  }

  /** Lets others have their turn: decoding is the work of this thread. */
  async breathe(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.check();
  }

  open<T>(location: string, use: (file: Slices) => Promise<T>): Promise<T> {
    return withFile(this.warehouse, location, ({ byteLength, slice }) =>
      use({
        byteLength,
        slice: (start, end = byteLength) => {
          this.check(end - start);
          this.bytesRead += end - start;
          return slice(start, end);
        },
      }),
    );
  }
}

const MAX_PAGE_BYTES = 128 * 1024 * 1024;
const bounded =
  (unzip: (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array) =>
  (bytes: Uint8Array, length: number) => {
    if (length <= MAX_PAGE_BYTES) return unzip(bytes, { maxOutputLength: Math.max(1, length) });
    throw new AppError("unsupported", "A page of a data file is larger than 128 MiB.", { system: "iceberg" });
  };

/** Beside Snappy, which hyparquet has. Zstandard is what Iceberg writes by default. */
export const compressors: Compressors = {
  ZSTD: bounded(zstdDecompressSync),
  GZIP: bounded(gunzipSync),
  BROTLI: bounded(brotliDecompressSync),
};
