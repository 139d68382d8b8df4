"use client";
import { useMemo, useState } from "react";
import { formatBytes } from "@/lib/format/bytes";
import { CopyButton } from "../copy-button";
import { Input } from "../input";
import { ScrollBox } from "../scroll-box";
import { Segmented } from "../segmented";
import { HexView } from "./hex-view";
import { parseJson, printJson } from "./json-node";
import { JsonTree } from "./json-tree";
import { Marked } from "./marked";

/**
 * A payload, whatever it is. Give `text` (JSON text is shown as a tree, with every digit of its numbers; other text as it
 * is) and `bytes` when they are at hand (hex). `text={null}` is Kafka's null value; say in `nullWord` what it means here.
 * Nothing is ever rendered as HTML. Search looks into keys and values; each line copies its path and its value.
 */
type PayloadProps = {
  label: string;
  text?: string | null | undefined;
  bytes?: Uint8Array | undefined;
  nullWord?: string;
  maxHeightPx?: number;
};

type Form = "tree" | "raw" | "hex";
const FORM_NAMES: Record<Form, string> = { tree: "Tree", raw: "Raw", hex: "Bytes" };
const RAW_CHARS = 100_000;

export function Payload({ label, text, bytes, nullWord = "null", maxHeightPx = 480 }: PayloadProps) {
  const root = useMemo(() => (text ? parseJson(text) : undefined), [text]);
  const [wanted, setForm] = useState<Form>();
  const [search, setSearch] = useState("");
  if ((text === null || text === undefined) && !bytes) return <p className="py-1 text-ink-3 italic">{nullWord}</p>;
  if (text === "" && !bytes?.length) return <p className="py-1 text-ink-3 italic">empty (0 bytes)</p>;
  const isTree = root?.kind === "object" || root?.kind === "array";
  const forms: Form[] = [
    ...(isTree ? ["tree" as const] : []),
    ...(text != null ? ["raw" as const] : []),
    ...(bytes ? ["hex" as const] : []),
  ];
  const form = wanted && forms.includes(wanted) ? wanted : (forms[0] ?? "raw");
  const sizeBytes = bytes?.length ?? new TextEncoder().encode(text ?? "").length;
  const raw = root && isTree ? printJson(root) : (text ?? "");
  return (
    <section aria-label={label} className="min-w-0 rounded border border-line">
      <div className="flex flex-wrap items-center gap-2 border-line border-b px-2 py-1">
        <Segmented
          label={`Form of ${label}`}
          value={form}
          options={forms.map((value) => ({ value, label: FORM_NAMES[value] }))}
          onChange={setForm}
        />
        {form === "hex" ? null : (
          <Input
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            placeholder="Search inside"
            aria-label={`Search inside ${label}`}
            className="h-6! w-40! flex-1 text-xs!"
          />
        )}
        <span className="text-ink-3 text-xs">{formatBytes(sizeBytes)}</span>
        <CopyButton text={text ?? ""} label={`Copy ${label}`} />
      </div>
      {form === "tree" && root ? <JsonTree root={root} search={search} maxHeightPx={maxHeightPx} /> : null}
      {form === "raw" ? <RawText text={raw} search={search} maxHeightPx={maxHeightPx} /> : null}
      {form === "hex" && bytes ? <HexView bytes={bytes} /> : null}
    </section>
  );
}

function RawText({ text, search, maxHeightPx }: { text: string; search: string; maxHeightPx: number }) {
  const [whole, setWhole] = useState(false);
  const cut = !whole && text.length > RAW_CHARS;
  return (
    <ScrollBox label="Text" className="overflow-auto px-3 py-2" style={{ maxHeight: maxHeightPx }}>
      <pre className="data whitespace-pre-wrap break-words" dir="auto">
        <Marked text={cut ? text.slice(0, RAW_CHARS) : text} search={search} />
      </pre>
      {cut ? (
        <button type="button" onClick={() => setWhole(true)} className="text-ink-2 underline">
          Show all {formatBytes(text.length)}
        </button>
      ) : null}
    </ScrollBox>
  );
}
