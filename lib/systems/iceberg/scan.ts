import { readManifest, readManifestList } from "@/lib/systems/iceberg/manifests";
import type { Snapshot, Table } from "@/lib/systems/iceberg/port";
import type { ContentFile, Manifest } from "@/lib/systems/iceberg/port-files";
import type { Reading } from "@/lib/systems/iceberg/reading";

/** A snapshot's files as they are needed: data files newest first, delete files back to a sequence number. */
export class Scan {
  readonly #reading: Reading;
  readonly #table: Table;
  readonly #deleteManifests: Manifest[];
  readonly #deletes: ContentFile[] = [];
  readonly dataManifests: Manifest[];

  static async open(reading: Reading, table: Table, snapshot: Snapshot): Promise<Scan> {
    return new Scan(reading, table, await readManifestList(reading.warehouse, snapshot));
  }

  constructor(reading: Reading, table: Table, manifests: readonly Manifest[]) {
    this.#reading = reading;
    this.#table = table;
    this.dataManifests = manifests.filter(({ deletes }) => !deletes);
    this.#deleteManifests = manifests.filter(({ deletes, files }) => deletes && files !== 0);
  }

  get hasDeletes(): boolean {
    return this.#deleteManifests.length > 0 || this.#deletes.length > 0;
  }

  /** Live data files of the snapshot by the manifest list; null where it does not say. */
  get fileCount(): number | null {
    return this.dataManifests.reduce<number | null>(
      (sum, { files }) => (sum === null || files === null ? null : sum + files),
      0,
    );
  }

  get rowsStored(): bigint | null {
    return this.dataManifests.reduce<bigint | null>(
      (sum, { rows }) => (sum === null || rows === null ? null : sum + rows),
      0n,
    );
  }

  async *dataFiles(): AsyncGenerator<ContentFile> {
    for (const manifest of this.dataManifests) {
      if (manifest.files === 0) continue;
      const files = await this.#files(manifest);
      yield* files.toSorted((a, b) => Number(b.sequence - a.sequence));
    }
  }

  /** All delete files that may reach rows of this sequence number: a manifest has none newer than itself. */
  async deletesSince(sequence: bigint): Promise<readonly ContentFile[]> {
    for (let next = this.#deleteManifests[0]; next !== undefined; next = this.#deleteManifests[0]) {
      if (next.sequence < sequence) break;
      this.#deletes.push(...(await this.#files(next)));
      this.#deleteManifests.shift();
    }
    return this.#deletes;
  }

  async #files(manifest: Manifest): Promise<ContentFile[]> {
    this.#reading.check(Number(manifest.bytes));
    this.#reading.bytesRead += Number(manifest.bytes);
    return readManifest(this.#reading.warehouse, this.#table, manifest);
  }
}
