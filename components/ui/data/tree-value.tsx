"use client";
import { useState } from "react";
import { formatBytes } from "@/lib/format/bytes";
import { Marked } from "./marked";
import type { TreeLine } from "./tree-lines";

const LONG_CHARS = 400;

/** The value part of a line. Null, empty text, empty list and empty object each look different; long text is cut. */
export function TreeValue({ line, search }: { line: TreeLine; search: string }) {
  const { node } = line;
  if (node.kind === "null") return <span className="text-ink-3 italic">null</span>;
  if (node.kind === "boolean") return <span className="text-progress">{String(node.value)}</span>;
  if (node.kind === "number") return <Marked text={node.text} search={search} className="text-progress" />;
  if (node.kind === "string") return <LongText text={node.value} search={search} />;
  const noun = node.kind === "array" ? "item" : "key";
  if (line.size === 0)
    return <span className="text-ink-3 italic">{node.kind === "array" ? "[] empty" : "{} empty"}</span>;
  return (
    <span className="text-ink-3">
      {node.kind === "array" ? "[" : "{"} {line.size} {line.size === 1 ? noun : `${noun}s`}{" "}
      {node.kind === "array" ? "]" : "}"}
    </span>
  );
}

function LongText({ text, search }: { text: string; search: string }) {
  const [whole, setWhole] = useState(false);
  if (text === "") {
    return (
      <span>
        "" <span className="text-ink-3 italic">empty text</span>
      </span>
    );
  }
  const cut = !whole && text.length > LONG_CHARS;
  return (
    <span className="min-w-0 whitespace-pre-wrap break-words text-accent">
      <bdi>
        <span aria-hidden>"</span>
        <Marked text={cut ? text.slice(0, LONG_CHARS) : text} search={search} />
        {cut ? "…" : <span aria-hidden>"</span>}
      </bdi>
      {cut ? (
        <button type="button" onClick={() => setWhole(true)} className="ml-2 font-sans text-ink-2 underline">
          Show all {formatBytes(text.length)}
        </button>
      ) : null}
    </span>
  );
}
