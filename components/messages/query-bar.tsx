"use client";
import { RotateCw } from "lucide-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { isComplete, LIMITS, type MessageQuery, type Range, writeQuery } from "./message-query";
import { parseWhen } from "./parse-when";

const RANGES: readonly { value: Range; label: string }[] = [
  { value: "newest", label: "Newest" },
  { value: "oldest", label: "Oldest" },
  { value: "offset", label: "From offset" },
  { value: "time", label: "From time" },
  { value: "live", label: "Live" },
];
const ISOLATIONS = [
  { value: "read_committed", label: "Committed" },
  { value: "read_uncommitted", label: "All", hint: "with aborted transactions" },
] as const;

type QueryBarProps = { query: MessageQuery; busy: boolean; onReadAgain: () => void; children?: ReactNode };

/** What to read: range, partitions, number. A change of a choice reads at once; what is typed reads on Enter. */
export function QueryBar({ query, busy, onReadAgain, children }: QueryBarProps) {
  const ask = (change: Partial<MessageQuery>) => writeQuery({ ...query, ...change });
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-b px-4 py-2">
      <Select label="Range" value={query.from} options={RANGES} onChange={(from) => ask({ from })} />
      {query.from === "offset" ? <OffsetInput key={query.offset} query={query} ask={ask} /> : null}
      {query.from === "time" ? <TimeInput key={query.at} query={query} ask={ask} /> : null}
      <PartitionsInput key={`p${query.partitions}`} query={query} ask={ask} />
      <Select
        label="Isolation"
        value={query.isolation}
        options={ISOLATIONS}
        onChange={(isolation) => ask({ isolation })}
      />
      {query.from === "live" ? null : (
        <>
          <Select
            label="Records a page"
            value={String(query.limit)}
            options={limitOptions(query.limit)}
            onChange={(limit) => ask({ limit: Number(limit) })}
          />
          <Button
            busy={busy}
            disabled={!isComplete(query)}
            onClick={onReadAgain}
            icon={<RotateCw aria-hidden className="size-3.5" />}
          >
            Read again
          </Button>
        </>
      )}
      {children}
    </div>
  );
}

const limitOptions = (limit: number) =>
  [...new Set<number>([...LIMITS, limit])]
    .toSorted((a, b) => a - b)
    .map((one) => ({ value: String(one), label: `${one} records` }));

type AskProps = { query: MessageQuery; ask: (change: Partial<MessageQuery>) => void };

function OffsetInput({ query, ask }: AskProps) {
  return (
    <TypedInput
      label="Offset"
      placeholder="offset in every partition"
      initial={query.offset}
      className="w-44!"
      read={(text) => (/^\d{1,19}$/.test(text.trim()) ? text.trim() : undefined)}
      wants="a whole number"
      onDone={(offset) => ask({ offset })}
    />
  );
}

function TimeInput({ query, ask }: AskProps) {
  return (
    <TypedInput
      label="Time"
      placeholder="15m, 2026-11-23 21:00, epoch ms"
      initial={query.at ? new Date(Number(query.at)).toISOString() : ""}
      className="w-56!"
      read={(text) => parseWhen(text, Date.now())?.toString()}
      wants="15m, a date and time (UTC), or epoch milliseconds"
      onDone={(at) => ask({ at })}
    />
  );
}

function PartitionsInput({ query, ask }: AskProps) {
  return (
    <TypedInput
      label="Partitions"
      placeholder="all partitions"
      initial={query.partitions}
      className="w-32!"
      read={(text) => (/^(\d{1,6}(\s*,\s*\d{1,6})*)?$/.test(text.trim()) ? text.replace(/\s+/g, "") : undefined)}
      wants="numbers, separated by commas"
      onDone={(partitions) => ask({ partitions })}
    />
  );
}

type TypedInputProps = {
  label: string;
  placeholder: string;
  initial: string;
  className: string;
  /** What is typed as it goes into the query; undefined when it is wrong. */
  read: (text: string) => string | undefined;
  wants: string;
  onDone: (value: string) => void;
};

function TypedInput({ label, placeholder, initial, className, read, wants, onDone }: TypedInputProps) {
  const [text, setText] = useState(initial);
  const [wrong, setWrong] = useState(false);
  const done = (event?: FormEvent) => {
    event?.preventDefault();
    if (text === initial) return;
    const value = read(text);
    setWrong(value === undefined);
    if (value !== undefined) onDone(value);
  };
  return (
    <form onSubmit={done} className="flex items-center gap-1.5">
      <Input
        mono
        aria-label={label}
        placeholder={placeholder}
        value={text}
        aria-invalid={wrong || undefined}
        title={wrong ? `${label} wants ${wants}` : label}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => done()}
        className={className}
      />
      {wrong ? (
        <span role="alert" className="text-failed text-xs">
          wants {wants}
        </span>
      ) : null}
    </form>
  );
}
