"use client";
import { Search, X } from "lucide-react";
import { type Ref, useRef, useState } from "react";
import { inputClass } from "../input";

type FilterBoxProps = {
  noun: string;
  keys: readonly string[];
  value: string;
  onChange: (text: string) => void;
  problems: readonly string[];
  inputRef: Ref<HTMLInputElement>;
};

const WRITE_AFTER_MS = 120;

/**
 * One box for words, `key:value` and `lag>1000`. What is typed reaches the URL after a short pause, since browsers limit
 * how often it may change; a value that comes from the URL (a link, the back button) replaces what stands here.
 */
export function FilterBox({ noun, keys, value, onChange, problems, inputRef }: FilterBoxProps) {
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== known) {
    setKnown(value);
    setDraft(value);
  }
  const change = (text: string) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setKnown(text);
      onChange(text);
    }, WRITE_AFTER_MS);
  };
  const help = `Words, or ${keys
    .slice(0, 4)
    .map((key) => `${key}:…`)
    .join(", ")}; numbers with >, >=, <, <=; - in front says not`;
  return (
    <div className="relative min-w-40 max-w-xl flex-1">
      <Search aria-hidden className="pointer-events-none absolute top-1.5 left-2 size-4 text-ink-3" />
      <input
        ref={inputRef}
        type="text"
        value={draft}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" && event.key !== "Enter") return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
        placeholder={`Filter ${noun}`}
        aria-label={`Filter ${noun}`}
        title={help}
        autoComplete="off"
        spellCheck={false}
        className={`${inputClass} h-7 pr-7 pl-8`}
      />
      {draft ? (
        <button
          type="button"
          aria-label="Clear filter"
          onClick={() => change("")}
          className="absolute top-1 right-1 inline-flex size-5 items-center justify-center rounded text-ink-3 hover:bg-hover"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      ) : (
        <kbd className="pointer-events-none absolute top-1.5 right-2 rounded border border-line px-1 font-sans text-2xs text-ink-3">
          /
        </kbd>
      )}
      {problems.length > 0 ? (
        <p className="absolute top-7 z-10 bg-canvas px-1 text-degraded text-xs">{problems[0]}</p>
      ) : null}
    </div>
  );
}
