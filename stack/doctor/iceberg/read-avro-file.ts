import { readFile } from "node:fs/promises";
import avro from "avsc";
import { avroType } from "../../demo/wire/avro-type.ts";

/** All records of an Avro container file (Iceberg's manifests are such); every long is a bigint. */
export async function readAvroFile(path: string): Promise<Record<string, unknown>[]> {
  const bytes = await readFile(path);
  return await new Promise((resolve, reject) => {
    const records: Record<string, unknown>[] = [];
    const decoder = new avro.streams.BlockDecoder({ parseHook: avroType });
    decoder.on("data", (record: Record<string, unknown>) => records.push(record));
    decoder.on("end", () => resolve(records));
    decoder.on("error", reject);
    decoder.end(bytes);
  });
}
