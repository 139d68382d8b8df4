import { clsx } from "clsx";
import type { Decoded } from "@/lib/messages/decoded";

const CELL_CHARS = 400;
const WORDS = { null: "null", empty: "empty" } as const;

/** A key or value in one line. Nulls, empty ones and bytes look different from text that happens to read the same. */
export function PayloadCell({ payload }: { payload: Decoded }) {
  const { format, syntax, value, note } = payload;
  if (format === "null" || format === "empty") return <span className="text-ink-3 italic">{WORDS[format]}</span>;
  const text = (value ?? "").slice(0, CELL_CHARS).replace(/\s+/g, " ");
  return (
    <span className={clsx("data truncate", syntax === "hex" && "text-ink-3")} title={note ?? undefined} dir="auto">
      {syntax === "hex" ? `0x${text}` : text}
      {payload.truncated ? "…" : ""}
    </span>
  );
}

const NAMES: Record<Decoded["format"], string> = {
  null: "null",
  empty: "empty",
  avro: "Avro",
  "json-schema": "JSON Schema",
  protobuf: "Protobuf",
  json: "JSON",
  text: "text",
  integer: "integer",
  uuid: "UUID",
  bytes: "bytes",
};

/** What a payload is: "Avro #12", "JSON", "bytes #7, unreadable". */
export function formatName({ format, schemaId, note }: Decoded): string {
  const id = schemaId === null ? "" : ` #${schemaId}`;
  const unreadable = schemaId !== null && note !== null && !BY_SCHEMA.has(format);
  return `${NAMES[format]}${id}${unreadable ? ", unreadable" : ""}`;
}
const BY_SCHEMA = new Set<Decoded["format"]>(["avro", "json-schema", "protobuf"]);
