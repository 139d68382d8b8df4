"use client";
import { Payload } from "../ui/data/payload";
import { HOSTILE_NAMES } from "./hostile";

const JSON_TEXT = `{"id":9007199254740993,"price":12.5000,"ok":true,"nothing":null,"empty":"","list":[],"none":{},
"tags":["a","b",{"deep":{"deeper":{"deepest":[1,2,3]}}}],"names":${JSON.stringify(HOSTILE_NAMES)},"long":"${"lorem ipsum ".repeat(120)}"}`;
const BYTES = Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256);

/** Payloads: JSON with 64-bit numbers and every kind of nothing, text, bytes, a null value. */
export function DataParts() {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Payload label="value" text={JSON_TEXT} bytes={new TextEncoder().encode(JSON_TEXT)} maxHeightPx={360} />
      <div className="flex min-w-0 flex-col gap-4">
        <Payload label="bytes" bytes={BYTES} />
        <Payload label="text" text="2026-11-23 21:14:03 WARN lag is growing" />
        <Payload label="tombstone" text={null} nullWord="null (a tombstone: the key is deleted)" />
        <Payload label="empty" text="" />
      </div>
    </div>
  );
}
