import { afterAll, beforeAll, expect, test } from "vitest";
import { decode } from "@/lib/messages/decode";
import { FULL } from "@/lib/messages/json-text";
import { schemaCache } from "@/lib/messages/schema-cache";
import { registryClient } from "@/lib/systems/registry/client";

const url = process.env.SCHEMA_REGISTRY_URL ?? "";
const registry = registryClient({ url });
const prefix = `it-${process.pid}-${Date.now()}`;
const MONEY = { type: "record", name: "Money", namespace: "it", fields: [{ name: "cents", type: "long" }] };
const ORDER = { type: "record", name: "Order", namespace: "it", fields: [{ name: "total", type: "it.Money" }] };
const JSON_SCHEMA = '{"$schema":"http://json-schema.org/draft-07/schema#","type":"object"}';
const PROTO_MONEY = 'syntax = "proto3"; package it; message Money { int64 cents = 1; }';
const PROTO_ORDER = 'syntax = "proto3"; package it; import "money.proto"; message Order { Money total = 1; }';

// Registering is not part of the port yet: the tests do it as any producer would.
async function register(name: string, schema: string, schemaType: string, references: unknown[] = []): Promise<number> {
  const reply = await fetch(`${url}/subjects/${prefix}-${name}/versions`, {
    method: "POST",
    headers: { "content-type": "application/vnd.schemaregistry.v1+json" },
    body: JSON.stringify({ schema, schemaType, references }),
    signal: AbortSignal.timeout(10_000),
  });
  expect(reply.status).toBe(200);
  return ((await reply.json()) as { id: number }).id;
}
const refersTo = (name: string, subject: string) => [{ name, subject: `${prefix}-${subject}`, version: 1 }];
const framed = (id: number, ...bytes: number[]) => Buffer.concat([Buffer.from([0]), be32(id), Buffer.from(bytes)]);
const be32 = (id: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(id);
  return bytes;
};

const ids: Record<string, number> = {};
beforeAll(async () => {
  await register("money", JSON.stringify(MONEY), "AVRO");
  ids.order = await register("order", JSON.stringify(ORDER), "AVRO", refersTo("it.Money", "money"));
  await register("proto-money", PROTO_MONEY, "PROTOBUF");
  ids.protoOrder = await register("proto-order", PROTO_ORDER, "PROTOBUF", refersTo("money.proto", "proto-money"));
  ids.json = await register("json", JSON_SCHEMA, "JSON");
});
afterAll(async () => {
  for (const name of ["order", "money", "proto-order", "proto-money", "json"]) {
    // What still refers to a subject keeps it, also when only softly deleted.
    for (const query of ["", "?permanent=true"]) {
      const subject = `${url}/subjects/${prefix}-${name}${query}`;
      await fetch(subject, { method: "DELETE", signal: AbortSignal.timeout(10_000) });
    }
  }
});

test("it lists types, subjects and versions", async () => {
  expect(await registry.types()).toEqual(expect.arrayContaining(["AVRO", "JSON", "PROTOBUF"]));
  expect(await registry.subjects()).toEqual(expect.arrayContaining([`${prefix}-order`]));
  expect(await registry.versions(`${prefix}-order`)).toEqual([1]);
});

test("a version comes with its type, text and references", async () => {
  expect(await registry.version(`${prefix}-order`, "latest")).toMatchObject({
    id: ids.order,
    version: 1,
    type: "AVRO",
    references: [{ name: "it.Money", subject: `${prefix}-money`, version: 1 }],
  });
  expect(await registry.usesOfId(ids.order ?? 0)).toEqual([{ subject: `${prefix}-order`, version: 1 }]);
});

test("what does not exist is not_found, in the registry's own words", async () => {
  await expect(registry.versions(`${prefix}-none`)).rejects.toMatchObject({ code: "not_found", system: "registry" });
  await expect(registry.schemaById(2_000_000_000)).rejects.toMatchObject({ code: "not_found" });
});

test("payloads of the three types are read through real schemas with references, 64-bit integers exact", async () => {
  const lookup = schemaCache(registry);
  const avro = framed(ids.order ?? 0, 0x82, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20);
  expect(await decode(avro, FULL, lookup)).toMatchObject({
    format: "avro",
    value: '{"total":{"cents":9007199254740993}}',
    subject: `${prefix}-order`,
  });
  const proto = framed(ids.protoOrder ?? 0, 0, 0x0a, 9, 0x08, 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10);
  expect(await decode(proto, FULL, lookup)).toMatchObject({
    format: "protobuf",
    value: '{"total":{"cents":9007199254740993}}',
  });
  const json = Buffer.concat([framed(ids.json ?? 0), Buffer.from('{"id":9007199254740993}')]);
  expect(await decode(json, FULL, lookup)).toMatchObject({ format: "json-schema", value: '{"id":9007199254740993}' });
});

test("a registry that is not there costs a reason, not the record", async () => {
  const lookup = schemaCache(registryClient({ url: "http://127.0.0.1:2", timeoutMs: 500 }));
  const shown = await decode(framed(ids.order ?? 0, 2), FULL, lookup);
  expect(shown).toMatchObject({ format: "bytes", schemaId: ids.order });
  expect(shown.note).toContain("not reachable");
});
