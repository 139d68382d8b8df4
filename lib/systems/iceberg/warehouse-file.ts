import { open, realpath } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "@/lib/app-error";

/**
 * The path of a warehouse's file on this machine. Both are given as paths or `file:` addresses. A file outside the
 * warehouse is refused, whatever catalog, metadata or manifest says: others can write those. Links are followed first.
 */
export async function insideWarehouse(warehouse: string, location: string): Promise<string> {
  if (warehouse === "") {
    throw new AppError("not_configured", "The environment does not say where the warehouse is.", {
      system: "iceberg",
      hint: "Set the warehouse of the Iceberg catalog under Environments.",
    });
  }
  const [root, file] = await Promise.all([resolved(warehouse), resolved(location)]);
  const inside = relative(root, file);
  if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new AppError("refused", `The file ${location} lies outside the warehouse.`, { system: "iceberg" });
  }
  return file;
}

async function resolved(location: string): Promise<string> {
  const [first, ...others] = localPaths(location);
  for (const path of [first, ...others]) {
    // The bundler would take a path it cannot know for "every file of the project".
    const found = await realpath(/*turbopackIgnore: true*/ path).catch(() => undefined);
    if (found !== undefined) return found;
  }
  throw new AppError("not_found", `${location} cannot be read.`, {
    system: "iceberg",
    hint: "The file may be gone since: expired snapshots lose theirs.",
  });
}

// Java writes file:/a, file:///a and plain paths, and does not percent-encode: "%20" is part of the name as Iceberg makes
// names out of partition values. Others write true addresses. S3 and the like need credentials the environment has not.
function localPaths(location: string): [string, ...string[]] {
  if (isAbsolute(location)) return [location];
  const literal = /^file:(?:\/\/)?(\/.*)$/s.exec(location)?.[1];
  if (literal === undefined) {
    const scheme = location.split(":")[0] ?? "";
    throw new AppError("unsupported", `Warehouses on ${scheme} cannot be read yet; file addresses can.`, {
      system: "iceberg",
    });
  }
  return [literal, ...decoded(literal)];
}

function decoded(literal: string): string[] {
  try {
    return literal.includes("%") ? [fileURLToPath(`file://${literal}`)] : [];
  } catch {
    return [];
  }
}

/** The whole of a small file (metadata, manifests). */
export async function readWhole(warehouse: string, location: string, mostBytes: number): Promise<Buffer> {
  const path = await insideWarehouse(warehouse, location);
  const file = await open(/*turbopackIgnore: true*/ path, "r");
  try {
    const { size } = await file.stat();
    if (size <= mostBytes) return await file.readFile();
    const limit = `${mostBytes / 1024 / 1024} MiB`;
    throw new AppError("unsupported", `The file ${location} is larger than ${limit}.`, { system: "iceberg" });
  } finally {
    await file.close();
  }
}

export type Slices = { byteLength: number; slice(start: number, end?: number): Promise<ArrayBuffer> };

/** Lets `use` read pieces of a large file; the file is closed after. */
export async function withFile<T>(warehouse: string, location: string, use: (file: Slices) => Promise<T>): Promise<T> {
  const path = await insideWarehouse(warehouse, location);
  const file = await open(/*turbopackIgnore: true*/ path, "r");
  try {
    const { size } = await file.stat();
    return await use({
      byteLength: size,
      slice: async (start, end = size) => {
        const wanted = Math.max(0, Math.min(end, size) - start);
        const bytes = new Uint8Array(wanted);
        const { bytesRead } = await file.read(bytes, 0, wanted, start);
        return bytes.buffer.slice(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}
