import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { AppError } from "@/lib/app-error";
import { readWhole } from "@/lib/systems/iceberg/warehouse-file";
import { parseJson } from "@/lib/systems/json";

const MAX_BYTES = 64 * 1024 * 1024;
const unzip = promisify(gunzip);

/** Reads a metadata file of a warehouse on a file system, plain or zipped. Throws AppError. */
export async function readMetadata(warehouse: string, location: string): Promise<unknown> {
  const bytes = await readWhole(warehouse, location, MAX_BYTES);
  const text =
    location.includes(".gz.") || location.endsWith(".gz") ? await unzip(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
  try {
    return parseJson(text.toString("utf8"));
  } catch (cause) {
    throw new AppError("upstream", `The metadata file ${location} is not JSON.`, { system: "iceberg", cause });
  }
}
