"use client";
import { useDeferredValue, useState } from "react";
import { Input } from "@/components/ui/input";
import { formatExact } from "@/lib/format/number";
import { NameList } from "./name-list";
import { useLineageSearch } from "./use-lineage";

/** Finds any thing of the environment by a part of its name, to put it in the centre. */
export function LineageSearch({ env }: { env: string }) {
  const [text, setText] = useState("");
  const asked = useDeferredValue(text);
  const { data } = useLineageSearch(env, asked);
  return (
    <search
      className="relative block w-80 max-w-full"
      onKeyDown={(event) => {
        if (event.key === "Escape") setText("");
      }}
      onClick={(event) => {
        if (event.target instanceof HTMLElement && event.target.closest("a")) setText("");
      }}
    >
      <Input
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="A topic, table, connector, job or group"
        aria-label="Find a thing in the lineage"
      />
      {text.trim() && data ? (
        <div className="absolute top-8 right-0 left-0 z-20 max-h-96 min-w-72 overflow-auto rounded border border-line bg-raised p-1 shadow-overlay">
          <NameList env={env} label="Found" names={data.found} />
          {data.found.length === 0 ? <p className="px-2 py-1.5 text-ink-2">Nothing is called like that.</p> : null}
          {data.more > 0 ? <p className="px-2 py-1 text-ink-3 text-xs">{formatExact(data.more)} more</p> : null}
        </div>
      ) : null}
    </search>
  );
}
