import { readManifest, readManifestList } from "@/lib/systems/iceberg/manifests";
import type { Snapshot, Table } from "@/lib/systems/iceberg/port";
import type { ContentFile, FilesRead } from "@/lib/systems/iceberg/port-files";

const MAX_MS = 8_000;

/** The live files of a snapshot, newest manifests first, until about `most` are found or the time is over. */
export async function listFiles(warehouse: string, table: Table, snapshot: Snapshot, most: number): Promise<FilesRead> {
  const started = performance.now();
  const manifests = await readManifestList(warehouse, snapshot);
  const files: ContentFile[] = [];
  let manifestsRead = 0;
  for (const manifest of manifests) {
    if (files.length >= most || performance.now() - started > MAX_MS) break;
    manifestsRead += 1;
    if (manifest.files !== 0) files.push(...(await readManifest(warehouse, table, manifest)));
  }
  const counts = manifests.map((manifest) => manifest.files);
  const total = counts.some((count) => count === null) ? null : counts.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  return { files, manifests: manifests.length, manifestsRead, total };
}
