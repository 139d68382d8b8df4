"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { CopyButton } from "../copy-button";
import { type JsonNode, printJson } from "./json-node";
import { Marked } from "./marked";
import { scalarText, searchTree, type TreeLine, treeLines } from "./tree-lines";
import { TreeValue } from "./tree-value";

const LINE_PX = 22;
const OPEN_DEPTH = 3;

/** JSON as a tree. Only the lines in view are drawn, so a document of 100,000 values opens at once. */
export function JsonTree({ root, search, maxHeightPx }: { root: JsonNode; search: string; maxHeightPx: number }) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const hits = useMemo(() => searchTree(root, search), [root, search]);
  const lines = useMemo(
    () => treeLines(root, { depth: OPEN_DEPTH, toggled }, hits.parents),
    [root, toggled, hits.parents],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: 20,
    initialRect: { width: 400, height: maxHeightPx },
  });
  const toggle = (path: string) => {
    const next = new Set(toggled);
    if (!next.delete(path)) next.add(path);
    setToggled(next);
  };
  return (
    <section ref={scroller} aria-label="JSON" className="data overflow-auto py-1" style={{ maxHeight: maxHeightPx }}>
      {search ? (
        <p className="sr-only" aria-live="polite">
          {hits.found.length} found
        </p>
      ) : null}
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return line ? (
            <li
              key={line.path}
              ref={virtual.measureElement}
              data-index={item.index}
              className="absolute top-0 left-0 w-full"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Line line={line} search={search} onToggle={() => toggle(line.path)} />
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

function Line({ line, search, onToggle }: { line: TreeLine; search: string; onToggle: () => void }) {
  const branch = line.size > 0;
  const Chevron = line.open ? ChevronDown : ChevronRight;
  return (
    <div
      className="group/line flex min-h-5.5 items-start pr-1 hover:bg-hover"
      style={{ paddingLeft: 8 + line.depth * 14 }}
    >
      {branch ? (
        <button
          type="button"
          aria-expanded={line.open}
          aria-label={`${line.open ? "Fold" : "Open"} ${line.path}`}
          onClick={onToggle}
          className="mt-1 size-4 shrink-0 text-ink-3 hover:text-ink"
        >
          <Chevron aria-hidden className="size-3.5" />
        </button>
      ) : (
        <span className="w-4 shrink-0" />
      )}
      <span className="flex min-w-0 flex-1 gap-1.5 py-0.5">
        {line.key === undefined ? null : (
          <span className="shrink-0 text-ink-2">
            <Marked text={String(line.key)} search={typeof line.key === "string" ? search : ""} />:
          </span>
        )}
        <TreeValue line={line} search={search} />
      </span>
      <span className="flex opacity-0 focus-within:opacity-100 group-hover/line:opacity-100">
        <CopyButton text={line.path} label={`Copy path ${line.path}`} />
        <CopyButton text={branch ? printJson(line.node) : scalarText(line.node)} label={`Copy value of ${line.path}`} />
      </span>
    </div>
  );
}
