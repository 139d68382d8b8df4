import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readMetadata } from "@/lib/systems/iceberg/read-metadata";

let base: string;
let warehouse: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "warehouse "));
  warehouse = join(base, "in side");
  await mkdir(warehouse);
  await writeFile(join(base, "secret.json"), "{}");
  await writeFile(join(warehouse, "a.metadata.json"), '{"id":9007199254740993}');
  await writeFile(join(warehouse, "b.gz.metadata.json"), gzipSync('{"id":1}'));
  await symlink(join(base, "secret.json"), join(warehouse, "link.json"));
});
afterAll(() => rm(base, { recursive: true }));

test("a file is read by path or address, plain or zipped, with spaces in its path", async () => {
  const path = join(warehouse, "a.metadata.json");
  const url = pathToFileURL(path).href;
  for (const location of [path, url, url.replace("file:///", "file:/")]) {
    expect(await readMetadata(pathToFileURL(warehouse).href, location)).toEqual({ id: 9007199254740993n });
  }
  expect(await readMetadata(warehouse, join(warehouse, "b.gz.metadata.json"))).toEqual({ id: 1 });
});

test("nothing outside the warehouse is read, by path or through a link", async () => {
  const outside = [join(warehouse, "..", "secret.json"), join(warehouse, "link.json"), "/etc/passwd"];
  for (const location of outside) {
    await expect(readMetadata(warehouse, location)).rejects.toMatchObject({ code: "refused" });
  }
});

test("a warehouse elsewhere and a file that is gone are told apart", async () => {
  await expect(readMetadata("s3://bucket", "s3://bucket/x")).rejects.toMatchObject({ code: "unsupported" });
  await expect(readMetadata(warehouse, join(warehouse, "gone"))).rejects.toMatchObject({ code: "not_found" });
});
