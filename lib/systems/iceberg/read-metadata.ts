import { open, realpath } from "node:fs/promises";
import { isAbsolute, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { AppError } from "@/lib/app-error";
import { parseJson } from "@/lib/systems/json";

const MAX_BYTES = 64 * 1024 * 1024;
const unzip = promisify(gunzip);

/**
 * Reads a metadata file of a warehouse on a file system. Both are given as paths or `file:` addresses. A file outside the
 * warehouse is refused, whatever the catalog says: its rows can be written by others. Throws AppError.
 */
export async function readMetadata(warehouse: string, location: string): Promise<unknown> {
  const [root, file] = await Promise.all([resolved(warehouse), resolved(location)]);
  const inside = relative(root, file);
  if (inside.startsWith("..") || isAbsolute(inside)) {
    throw new AppError("refused", `The metadata file ${location} lies outside the warehouse.`, { system: "iceberg" });
  }
  const bytes = await readBounded(file, location);
  const text =
    location.includes(".gz.") || location.endsWith(".gz") ? await unzip(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
  try {
    return parseJson(text.toString("utf8"));
  } catch (cause) {
    throw new AppError("upstream", `The metadata file ${location} is not JSON.`, { system: "iceberg", cause });
  }
}

async function resolved(location: string): Promise<string> {
  try {
    // The bundler would take a path it cannot know for "every file of the project".
    return await realpath(/*turbopackIgnore: true*/ localPath(location));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("not_found", `${location} cannot be read.`, { system: "iceberg", cause });
  }
}

// Java writes file:/a, file:///a and plain paths; S3 and others need credentials the environment does not hold.
function localPath(location: string): string {
  if (isAbsolute(location)) return location;
  if (/^file:\/[^/]/.test(location)) return fileURLToPath(location.replace("file:/", "file:///"));
  if (location.startsWith("file:///")) return fileURLToPath(location);
  const scheme = location.split(":")[0] ?? "";
  throw new AppError("unsupported", `Warehouses on ${scheme} cannot be read yet; file addresses can.`, {
    system: "iceberg",
  });
}

async function readBounded(path: string, location: string): Promise<Buffer> {
  const file = await open(/*turbopackIgnore: true*/ path, "r");
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) {
      throw new AppError(
        "unsupported",
        `The metadata file ${location} is larger than ${MAX_BYTES / 1024 / 1024} MiB.`,
        {
          system: "iceberg",
        },
      );
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}
