import { readAvroFile } from "./read-avro-file.ts";
import { localPath, type TableState } from "./table-state.ts";

type Manifest = { manifest_path: string; sequence_number?: bigint; content?: number };
type Entry = { status: number; sequence_number?: bigint | null; data_file: { file_path: string } };

const dataManifest = 0;
const deleted = 2;

/** Data files that the current snapshot has and that were committed after the given sequence number. */
export async function addedFiles(state: TableState, after: bigint): Promise<string[]> {
  if (state.manifestList === undefined) return [];
  const manifests = (await readAvroFile(state.manifestList)) as unknown as Manifest[];
  const newer = manifests.filter(
    ({ content, sequence_number }) => (content ?? 0) === dataManifest && (sequence_number ?? 0n) > after,
  );
  const files = await Promise.all(
    newer.map(async (manifest) => {
      const entries = (await readAvroFile(localPath(manifest.manifest_path))) as unknown as Entry[];
      // An entry without a number of its own has its manifest's; a merged manifest also lists files of older commits.
      return entries
        .filter(
          ({ status, sequence_number }) =>
            status !== deleted && (sequence_number ?? manifest.sequence_number ?? 0n) > after,
        )
        .map(({ data_file }) => localPath(data_file.file_path));
    }),
  );
  return files.flat();
}
