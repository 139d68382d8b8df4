import { readManifest, readManifestList } from "@/lib/systems/iceberg/manifests";
import type { Snapshot, Table } from "@/lib/systems/iceberg/port";
import type { ContentFile, Difference, Manifest } from "@/lib/systems/iceberg/port-files";

const MAX_FILES = 50_000;
const MAX_MS = 8_000;

/**
 * Which files are live in one snapshot and not in the other. Only manifests that they do not share are read; a file that a
 * rewritten manifest took along is in both.
 */
export async function difference(warehouse: string, table: Table, from: Snapshot, to: Snapshot): Promise<Difference> {
  const [before, after] = await Promise.all([readManifestList(warehouse, from), readManifestList(warehouse, to)]);
  const started = performance.now();
  let complete = true;
  async function filesOnly(own: Manifest[], other: Manifest[]): Promise<Map<string, ContentFile>> {
    const shared = new Set(other.map(({ path }) => path));
    const found = new Map<string, ContentFile>();
    for (const manifest of own) {
      if (shared.has(manifest.path) || manifest.files === 0) continue;
      if (found.size > MAX_FILES || performance.now() - started > MAX_MS) {
        complete = false;
        break;
      }
      for (const file of await readManifest(warehouse, table, manifest)) found.set(file.path, file);
    }
    return found;
  }
  const gone = await filesOnly(before, after);
  const come = await filesOnly(after, before);
  return {
    added: [...come.values()].filter(({ path }) => !gone.has(path)),
    removed: [...gone.values()].filter(({ path }) => !come.has(path)),
    complete,
  };
}
